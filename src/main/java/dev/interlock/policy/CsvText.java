package dev.interlock.policy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) in UTF-8 that a spreadsheet program shows as it is and never runs. */
public final class CsvText {

    private CsvText() {}

    /** A header and its lines; null is an empty field. */
    public static byte[] of(List<String> header, List<? extends List<? extends @Nullable Object>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            for (List<? extends @Nullable Object> line : lines) {
                csv.writeRecord(line.stream().map(CsvText::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet program would take a text that begins like a formula for one. */
    private static String harmless(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value == null ? "" : value.toString();
        }
        boolean formula =
                !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0 || text.length() > 1 && text.charAt(0) == '-';
        return formula ? "'" + text : text;
    }
}
