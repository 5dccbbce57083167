package dev.interlock.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file for each key, which only its owner may read and write. For one process.
 *
 * @param folder made when the first text is kept
 */
public record FileTokenStore(Path folder) implements TokenStore {

    @Override
    public Optional<String> get(String key) throws IOException {
        try {
            return Optional.of(Files.readString(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean putIfAbsent(String key, String text) throws IOException {
        Files.createDirectories(folder);
        // A new temporary file is its owner's alone from the first instant.
        Path aside = Files.createTempFile(folder, key, ".new");
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text + "\n");
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(aside, file(key));
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    @Override
    public boolean isAtHand(String key) {
        return Files.isReadable(file(key));
    }

    @Override
    public String place(String key) {
        return file(key).toString();
    }

    private Path file(String key) {
        return folder.resolve(key);
    }
}
