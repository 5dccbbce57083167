package dev.interlock.policy.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a good workbook, to be spoiled one at a time. */
final class ArchiveText {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final byte[] GOOD =
            WorkbookText.resource("good/security-lock-2026-06-20.txt").bytes();

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static ArchiveText ofGood() {
        return of(GOOD);
    }

    /** A workbook of this repository. */
    static ArchiveText ofShipped(String file) {
        try {
            return of(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArchiveText of(byte[] bytes) {
        ArchiveText archive = new ArchiveText();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    String text(String part) {
        return new String(Objects.requireNonNull(parts.get(part), part), StandardCharsets.UTF_8);
    }

    ArchiveText with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    ArchiveText with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    ArchiveText without(String part) {
        parts.remove(part);
        return this;
    }

    ArchiveText changed(String part, UnaryOperator<String> change) {
        String before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing changed in " + before);
        }
        return with(part, after);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
