package dev.interlock.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which running service a command speaks to, and as whom. */
final class ServerOptions {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LAST_PORT = 65_535;
    /** RFC 6750, section 2.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

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
     * @throws ParameterException when the address is none of a service
     * @throws java.io.IOException when the token file cannot be read
     */
    Server server() throws java.io.IOException {
        String scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || server.getHost() == null || server.getPort() > LAST_PORT) {
            throw new ParameterException(
                    command.commandLine(),
                    "`" + server + "` is not the address of a service; it begins with http:// or https://");
        }
        String token = tokenFile == null
                ? System.getenv("INTERLOCK_TOKEN")
                : java.nio.file.Files.readString(tokenFile).strip();
        if (token != null && !token.isBlank() && !TOKEN.matcher(token).matches()) {
            throw new NotDone("the token has characters that no token has");
        }
        return new Server(server, token);
    }
}
