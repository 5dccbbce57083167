package dev.interlock.cli;

import dev.interlock.catalog.BundleFolder;
import dev.interlock.policy.Digest;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleFile;
import dev.interlock.policy.bundle.BundleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** Where the law lies that a command looks at. */
final class LawOptions {

    @Option(
            names = "--rules",
            defaultValue = "rules",
            paramLabel = "DIR",
            description = "folder of the DRL (${DEFAULT-VALUE})")
    Path rules = Path.of("rules");

    @Option(
            names = "--tables",
            defaultValue = "decision-tables",
            paramLabel = "DIR",
            description = "folder of the workbooks (${DEFAULT-VALUE})")
    Path tables = Path.of("decision-tables");

    /**
     * The files by path inside the bundle.
     *
     * @throws IOException when a folder or file cannot be read
     */
    SortedMap<String, byte[]> files() throws IOException {
        return new BundleFolder(rules, tables).read();
    }

    /**
     * The sound bundle they make.
     *
     * @throws IOException when a folder or file cannot be read
     * @throws NotDone when it is not sound
     */
    Bundle soundBundle(Console console) throws IOException {
        BundleReader.Read read = BundleReader.read(files(), null);
        if (read.bundle() == null) {
            console.print(read.diagnostics());
            throw new NotDone("the law is not sound; `interlock check` says more");
        }
        return read.bundle();
    }

    /**
     * The revision the files make, sound or not.
     *
     * @throws IOException when a folder or file cannot be read
     */
    String revision() throws IOException {
        List<BundleFile> listing = new ArrayList<>();
        files().forEach((path, bytes) -> listing.add(new BundleFile(path, Digest.of(bytes), bytes.length)));
        return BundleFile.revisionOf(listing);
    }
}
