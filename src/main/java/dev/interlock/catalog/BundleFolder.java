package dev.interlock.catalog;

import dev.interlock.facts.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The two folders an operator keeps a bundle in.
 *
 * @param rules folder that stands for `rules/`
 * @param tables folder that stands for `decision-tables/`
 */
public record BundleFolder(Path rules, Path tables) {

    private static final List<String> WORKBOOKS = List.of(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods");

    /** Files past this size are no part of any bundle; the workbook reader says so by name. */
    private static final long LARGEST = 32L << 20;

    /**
     * Content of every file of the bundle by its path inside it.
     *
     * @throws IOException when a folder or file cannot be read, also when it goes away meanwhile
     */
    public SortedMap<String, byte[]> read() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (var found : find().entrySet()) {
            if (Files.size(found.getValue()) <= LARGEST) {
                files.put(found.getKey(), Files.readAllBytes(found.getValue()));
            } else {
                files.put(found.getKey(), new byte[0]);
            }
        }
        return files;
    }

    /** What tells that a file changed, by path: size, time and identity. */
    SortedMap<String, String> stamps() throws IOException {
        SortedMap<String, String> stamps = new TreeMap<>();
        for (var found : find().entrySet()) {
            BasicFileAttributes attributes = Files.readAttributes(found.getValue(), BasicFileAttributes.class);
            stamps.put(
                    found.getKey(),
                    attributes.size() + " " + attributes.lastModifiedTime().toInstant() + " " + attributes.fileKey());
        }
        return stamps;
    }

    private SortedMap<String, Path> find() throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        find(rules, "rules/", found);
        find(tables, "decision-tables/", found);
        return found;
    }

    private static void find(Path root, String prefix, SortedMap<String, Path> found) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
        // Mounted configuration is made of symbolic links, and of hidden folders the links lead to.
        try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            walk.filter(path -> belongs(root.relativize(path)))
                    .filter(Files::isRegularFile)
                    .forEach(path -> {
                        String inside = root.relativize(path).toString().replace('\\', '/');
                        found.put(prefix + inside, path);
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Spreadsheet programs leave lock files beside an open workbook; those, hidden folders and other files are passed over.
     * A workbook of another kind is not: its author would wait for it to take effect.
     */
    private static boolean belongs(Path path) {
        for (Path part : path) {
            String name = part.toString();
            if (name.startsWith("~") || name.startsWith(".")) {
                return false;
            }
        }
        String name = Spelling.key(path.getFileName().toString());
        return WORKBOOKS.stream().anyMatch(name::endsWith) || name.endsWith(".drl") || name.equals("bundle.yaml");
    }
}
