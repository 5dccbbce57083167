package dev.interlock;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bundle that lies in this repository: read and compiled once for all tests of a run. */
public final class ShippedBundle {

    private static final class Once {
        static final Bundle BUNDLE = soundlyRead(files());
    }

    private ShippedBundle() {}

    public static Bundle bundle() {
        return Once.BUNDLE;
    }

    /** Its files by path, in a map of the caller's own to change. */
    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String root : List.of("rules", "decision-tables")) {
            try (Stream<Path> found = Files.walk(Path.of(root))) {
                for (Path path : (Iterable<Path>) found.filter(ShippedBundle::belongs)::iterator) {
                    files.put(path.toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** Puts a copy of its files into a folder, which is returned. */
    public static Path copyTo(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Path copy = folder.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped bundle with files put beside it; DRL files among them are entered in the manifest. */
    public static Bundle with(Map<String, String> extra) {
        SortedMap<String, byte[]> files = files();
        StringBuilder manifest =
                new StringBuilder(text(files, "rules/bundle.yaml").stripTrailing());
        extra.forEach((path, content) -> {
            files.put(path, content.getBytes(UTF_8));
            manifest.append("\n  - ").append(path);
        });
        files.put("rules/bundle.yaml", manifest.append('\n').toString().getBytes(UTF_8));
        return soundlyRead(files);
    }

    private static Bundle soundlyRead(SortedMap<String, byte[]> files) {
        BundleReader.Read read = BundleReader.read(files, null);
        if (read.bundle() == null) {
            throw new AssertionError("The bundle is not sound: " + read.diagnostics());
        }
        return read.bundle();
    }

    private static boolean belongs(Path path) {
        String name = path.toString();
        return Files.isRegularFile(path)
                && (name.endsWith(".drl") || name.endsWith(".xlsx") || name.endsWith("bundle.yaml"));
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), UTF_8);
    }
}
