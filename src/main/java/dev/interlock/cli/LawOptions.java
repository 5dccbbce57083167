package dev.interlock.cli;

import dev.interlock.catalog.BundleFolder;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleReader;
import java.io.IOException;
import java.nio.file.Path;
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
     * @throws NotDone when it is not sound, after what is wrong was told
     */
    Bundle soundBundle(Console console) throws IOException {
        return sound(BundleReader.read(files(), null), "the law", console);
    }

    /** The bundle that was read of a law called so; it is the law that is at fault when there is none. */
    static Bundle sound(BundleReader.Read read, String name, Console console) {
        if (read.bundle() == null) {
            console.complain(read.diagnostics());
            throw unsound(name);
        }
        return read.bundle();
    }

    static NotDone unsound(String name) {
        return new NotDone(name + " is not sound; `interlock check` says more", Interlock.AT_FAULT);
    }
}
