package dev.interlock.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running service a command speaks to, and as whom. */
final class ServerOptions {

    @Option(
            names = "--server",
            defaultValue = "${INTERLOCK_SERVER:-http://localhost:8080}",
            paramLabel = "URL",
            description = "the service (${DEFAULT-VALUE}; or INTERLOCK_SERVER)")
    private URI server = URI.create("http://localhost:8080");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "file that holds the bearer token (or INTERLOCK_TOKEN holds the token itself)")
    private java.nio.file.@Nullable Path tokenFile;

    /**
     * The service, to be spoken to.
     *
     * @throws java.io.IOException when the token file cannot be read
     */
    Server server() throws java.io.IOException {
        String token = tokenFile == null
                ? System.getenv("INTERLOCK_TOKEN")
                : java.nio.file.Files.readString(tokenFile).strip();
        return new Server(server, token);
    }
}
