package dev.interlock.policy.table.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a note on a header says where the author has put none; the texts are in {@code header-notes.txt}. */
final class HeaderNotes {

    private static final String PARAMETER = "parameters.";
    private static final Map<String, String> NOTES = read();

    private HeaderNotes() {}

    /** The note on a header of a sheet, null when there is nothing to say. */
    static @Nullable String of(String sheet, String header) {
        return header.startsWith(PARAMETER)
                ? "Request parameter " + header.substring(PARAMETER.length()) + ". Empty means not given."
                : NOTES.get(sheet + '\n' + header);
    }

    private static Map<String, String> read() {
        Map<String, String> notes = new HashMap<>();
        String sheet = "";
        try (InputStream in = HeaderNotes.class.getResourceAsStream("header-notes.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("== ")) {
                    sheet = line.substring(3);
                } else if (colon > 0) {
                    notes.put(sheet + '\n' + line.substring(0, colon), line.substring(colon + 2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(notes);
    }
}
