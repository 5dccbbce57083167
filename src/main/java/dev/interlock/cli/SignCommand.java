package dev.interlock.cli;

import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.trust.BundleSigner;
import dev.interlock.policy.archive.trust.KeyFile;
import dev.interlock.policy.archive.trust.SignatureAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs an archive in place. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Signs an archive: a detached JWS over its manifest, ES256 or EdDSA as the key is for.")
final class SignCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "the private key, PEM (PKCS#8) or JWK")
    private Path key = Path.of("key.pem");

    @Option(names = "--kid", required = true, paramLabel = "ID", description = "id by which the key is known")
    private String kid = "";

    @Parameters(paramLabel = "ARCHIVE", description = "the archive; the signature is put into it")
    private Path archive = Path.of("bundle.zip");

    SignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BundleArchive.Read read = BundleArchive.read(archive.toString(), Files.readAllBytes(archive));
        console.print(read.diagnostics());
        if (read.archive() == null) {
            return Interlock.AT_FAULT;
        }
        KeyFile.Reading<PrivateKey> reading = KeyFile.privateKey(key.toString(), Files.readAllBytes(key));
        console.print(reading.diagnostics());
        SignatureAlgorithm algorithm = reading.key() == null ? null : SignatureAlgorithm.of(reading.key());
        if (reading.key() == null || algorithm == null) {
            return Interlock.NOT_DONE;
        }
        BundleSigner.Signed signed = BundleSigner.sign(read.archive().manifestBytes(), reading.key(), kid, algorithm);
        console.print(signed.diagnostics());
        if (signed.jws() == null) {
            return Interlock.NOT_DONE;
        }
        BundleArchive.Written written = read.archive().withSignature(archive.toString(), kid, signed.jws());
        console.print(written.diagnostics());
        if (written.bytes() == null) {
            return Interlock.NOT_DONE;
        }
        Files.write(archive, written.bytes());
        console.out().println(archive + ": signed by " + kid + " (" + algorithm.jose() + ")");
        return 0;
    }
}
