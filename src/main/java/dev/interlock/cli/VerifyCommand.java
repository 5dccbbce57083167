package dev.interlock.cli;

import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.trust.SignatureCheck;
import dev.interlock.policy.archive.trust.TrustedKeys;
import dev.interlock.policy.archive.trust.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether an archive is whole and who signed it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Tells whether an archive is whole and signed by a key you trust.")
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "folder of the public keys you trust: <kid>.pem or <kid>.jwk")
    private Path keys = Path.of("keys");

    @Parameters(paramLabel = "ARCHIVE", description = "the archive")
    private Path archive = Path.of("bundle.zip");

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TrustedKeys.Reading reading = TrustedKeys.ofFolder(keys);
        console.print(reading.diagnostics());
        if (reading.keys() == null) {
            return Interlock.NOT_DONE;
        }
        BundleArchive.Read read = BundleArchive.read(archive.toString(), Files.readAllBytes(archive));
        console.print(read.diagnostics());
        if (read.archive() == null) {
            return Interlock.AT_FAULT;
        }
        SignatureCheck.Result result = new SignatureCheck(Verification.REQUIRED, reading.keys()).check(read.archive());
        console.print(result.diagnostics());
        if (result.signers().isEmpty()) {
            return Interlock.AT_FAULT;
        }
        console.out()
                .println(archive + ": " + read.archive().manifest().release().name() + " "
                        + read.archive().manifest().release().version() + ", "
                        + read.archive().manifest().revision() + ", signed by " + String.join(", ", result.signers()));
        return 0;
    }
}
