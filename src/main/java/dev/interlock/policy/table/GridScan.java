package dev.interlock.policy.table;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Follows the rows and cells of one sheet. */
final class GridScan {

    /** How deep the elements that mean something lie below the one that holds the rows. */
    private static final Map<String, Integer> DEPTHS =
            Map.of("row", 1, "c", 2, "v", 3, "f", 3, "is", 3, "sheetData", 0);

    private final ValueScan value;
    private final Set<String> addresses = new HashSet<>();
    private int row;
    private int rows;

    GridScan(SharedTexts texts) {
        this.value = new ValueScan(texts);
    }

    /** An element begins; says what is wrong with it as the rest of a sentence, null when nothing is. */
    @Nullable
    String start(XMLStreamReader xml, int depth) {
        String name = xml.getLocalName();
        if (DEPTHS.getOrDefault(name, depth) != depth) {
            return "has the element " + Wording.quote(name) + " in the wrong place in row " + row;
        }
        return switch (name) {
            case "row" -> startRow(xml.getAttributeValue(null, "r"));
            case "c" -> startCell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            default -> value.start(name, xml.getAttributeValue(null, "t"));
        };
    }

    void text(XMLStreamReader xml) {
        value.text(xml);
    }

    @Nullable
    String end(String name) {
        return value.end(name);
    }

    private @Nullable String startRow(@Nullable String number) {
        addresses.clear();
        // A row may leave its number out; programs that do so do it for all.
        int next = number == null ? row + 1 : GridAddress.number(number);
        if (next <= row || next > GridAddress.LAST_ROW || number == null && row != rows) {
            return "has the row " + Wording.quote(number == null ? "" : number) + " after row " + row;
        }
        rows++;
        row = next;
        return null;
    }

    private @Nullable String startCell(@Nullable String given, @Nullable String type) {
        String address = given == null ? GridAddress.of(addresses.size(), row) : given;
        if (!GridAddress.isIn(address, row)) {
            return "has the cell " + Wording.quote(address) + " in row " + row;
        }
        value.in(address, type == null ? "n" : type);
        return addresses.add(address) ? null : "has the cell " + Wording.quote(address) + " twice";
    }
}
