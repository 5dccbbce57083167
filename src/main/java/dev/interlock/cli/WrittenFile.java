package dev.interlock.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file a command makes where its caller says: what is missing then is a folder, not a file. */
final class WrittenFile {

    private WrittenFile() {}

    /**
     * Writes a file anew.
     *
     * @throws NotDone when there is no folder it could lie in
     */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            Files.write(file, bytes);
        } catch (FileSystemException e) {
            if (folder == null || Files.isDirectory(folder) && !(e instanceof NoSuchFileException)) {
                throw e;
            }
            throw unwritable(folder);
        }
    }

    /**
     * Makes a folder that is not there yet.
     *
     * @throws NotDone when it cannot be made
     */
    static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException e) {
            throw unwritable(folder);
        }
    }

    private static NotDone unwritable(Path folder) {
        return new NotDone("the folder `" + folder + "` cannot be written to");
    }
}
