package dev.interlock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

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

    /**
     * Puts the bytes in the file's place: the old ones or the new ones are there at every instant. Who may read it, and a link
     * to it, stay as they are.
     */
    static void replace(Path file, byte[] bytes) throws IOException {
        boolean there = Files.exists(file);
        Path target = there ? file.toRealPath() : file.toAbsolutePath();
        Path beside = target.resolveSibling(".interlock-" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
            if (there && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
