package dev.interlock.policy.table.edit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * What POI's model of a workbook costs, by the XML of all its parts, whatever they are. The model takes a hundred bytes and more
 * for each element and attribute, and goes through some lists again for each entry.
 */
final class Weight {

    /** Ten thousand rows of seven filled cells; a copy of one that heavy takes a hundred megabytes. */
    static final int HEAVIEST = 800_000;
    /** Shared texts, each of which is written out once to be compared with the others. */
    static final int MOST_TEXTS = 60_000;
    /** Fonts, notes, links, looks and all else that is no row, cell or text. */
    static final int MOST_OTHERS = 20_000;

    static final int LARGEST = 16 << 20;

    private static final int LONGEST_NAME = 8;
    private static final int USUAL = 2;
    /** Rows and cells have an object of POI's own beside the element; columns are sorted anew with each. */
    private static final Map<String, Integer> ELEMENTS = Map.of("row", 8, "c", 3, "col", 100);

    private static final Set<String> OF_TEXTS = Set.of("v", "f", "is", "t", "r");

    private final StringBuilder name = new StringBuilder();
    private boolean naming;
    private long bytes;
    private int elements;
    private int quotes;
    private int texts;
    private int others;

    private Weight() {}

    /** Weighs bytes that passed the gate. */
    static Weight of(byte[] workbook) throws IOException {
        Weight weight = new Weight();
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        weight.add(buffer[i]);
                    }
                }
            }
        }
        return weight;
    }

    /** Whether the workbook can be opened to be marked, in little time and memory. */
    boolean isMarkable() {
        return elements + quotes / 2 <= HEAVIEST && texts <= MOST_TEXTS && others <= MOST_OTHERS && bytes <= LARGEST;
    }

    private void add(byte b) {
        bytes++;
        switch (b) {
            case '<' -> {
                naming = true;
                name.setLength(0);
            }
            case '"', '\'' -> quotes++;
            // A prefix; the name comes behind it.
            case ':' -> name.setLength(0);
            case ' ', '\t', '\r', '\n', '/', '>' -> {
                if (naming && !name.isEmpty()) {
                    count(name.toString());
                }
                naming = false;
            }
            default -> {
                if (naming && b != 0 && name.length() < LONGEST_NAME) {
                    name.append((char) b);
                }
            }
        }
    }

    private void count(String element) {
        elements += ELEMENTS.getOrDefault(element, USUAL);
        if (element.equals("si")) {
            texts++;
        } else if (!ELEMENTS.containsKey(element) && !OF_TEXTS.contains(element)) {
            others++;
        }
    }
}
