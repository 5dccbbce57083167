package dev.interlock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Workbooks on the author's own disk. */
final class WorkbookFile {

    private static final int NAMES = 3;

    private WorkbookFile() {}

    /** The path a workbook has inside a bundle, by its last three names: `decision-tables/<table>/<date>.xlsx`. */
    static String pathInside(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        int names = whole.getNameCount();
        Path inside = names < NAMES ? whole : whole.subpath(names - NAMES, names);
        return inside.toString().replace('\\', '/');
    }

    /** Puts the bytes in the file's place: the old ones or the new ones are there at every instant. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".interlock", ".tmp");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
