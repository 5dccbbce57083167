package dev.interlock.catalog.remote;

import dev.interlock.policy.archive.ArchiveLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The last good archive on disk: the old one or the new one at every instant, never half of one. */
record KeptArchive(Path file) {

    /** Its bytes, unchecked; null when there is none. */
    byte @Nullable [] read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ArchiveLimits.ARCHIVE + 1);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Puts it there so that it outlives a loss of power once this returns. */
    void keep(byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path written = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                    written,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(written);
            throw e;
        }
        if (folder != null) {
            syncFolder(folder);
        }
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot sync a folder; the file itself is safe, and the old one is as good at start.
            return;
        }
    }
}
