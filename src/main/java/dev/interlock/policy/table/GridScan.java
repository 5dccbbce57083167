package dev.interlock.policy.table;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Follows one part element by element and says what no spreadsheet program would have written. */
final class GridScan {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_FORMULAS = 500;
    private static final int LONGEST_FORMULA = 2_000;

    private final SharedTexts texts;
    private final Set<String> addresses = new HashSet<>();
    private int depth;
    private boolean inCells;
    private int row;
    private int rows;
    private String cell = "";
    private String type = "";
    private int formulas;
    private final StringBuilder text = new StringBuilder();
    private boolean inValue;
    private int length;

    GridScan(SharedTexts texts) {
        this.texts = texts;
    }

    /** Takes the next event; says what is wrong with it as the rest of a sentence, null when nothing is. */
    @Nullable
    String next(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT:
                return ++depth > DEEPEST ? "nests too deeply" : start(xml);
            case XMLStreamConstants.END_ELEMENT:
                depth--;
                return inCells ? end(xml.getLocalName()) : null;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA:
                length += xml.getTextLength();
                if (inValue && length <= LONGEST_NUMBER) {
                    text.append(xml.getText());
                }
                return null;
            default:
                return null;
        }
    }

    private @Nullable String start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        inCells |= name.equals("sheetData");
        if (!inCells) {
            count(name);
            return null;
        }
        if (inValue) {
            return "has the element " + Wording.quote(name) + " inside the value of cell " + Wording.quote(cell);
        }
        length = 0;
        text.setLength(0);
        switch (name) {
            case "row":
                return startRow(xml.getAttributeValue(null, "r"));
            case "c":
                return startCell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            case "v":
                inValue = true;
                return null;
            case "f":
                inValue = true;
                return startFormula();
            default:
                return null;
        }
    }

    private void count(String name) {
        if (depth == 1 && name.equals("sst")) {
            texts.list();
        } else if (depth == 2 && name.equals("si")) {
            texts.text();
        }
    }

    private @Nullable String startRow(@Nullable String number) {
        addresses.clear();
        if (number == null && row != rows) {
            return "has a row without a number after row " + row;
        }
        int next = number == null ? row + 1 : GridAddress.number(number);
        if (next <= row || next > GridAddress.LAST_ROW) {
            return "has the row " + Wording.quote(number == null ? "" : number) + " after row " + row;
        }
        rows++;
        row = next;
        return null;
    }

    private @Nullable String startCell(@Nullable String address, @Nullable String type) {
        this.type = type == null ? "n" : type;
        // A cell may leave its address out; programs that do so do it for all.
        cell = address == null ? GridAddress.of(addresses.size(), row) : address;
        if (!GridAddress.isIn(cell, row)) {
            return "has the cell " + Wording.quote(cell) + " in row " + row;
        }
        return addresses.add(cell) ? null : "has the cell " + Wording.quote(cell) + " twice";
    }

    private @Nullable String startFormula() {
        if (++formulas > MOST_FORMULAS) {
            return "has more than " + MOST_FORMULAS + " formulas";
        }
        return type.equals("s") ? "has a formula and a shared text in cell " + Wording.quote(cell) : null;
    }

    private @Nullable String end(String name) {
        inCells = !name.equals("sheetData");
        inValue = false;
        if (name.equals("f") && length > LONGEST_FORMULA) {
            return "has a formula of " + length + " characters in cell " + Wording.quote(cell);
        }
        if (!name.equals("v") || type.equals("str")) {
            return null;
        }
        if (length > LONGEST_NUMBER) {
            return "has a number of " + length + " characters in cell " + Wording.quote(cell);
        }
        return type.equals("s") ? sharedText() : null;
    }

    private @Nullable String sharedText() {
        int number = text.toString().equals("0") ? 0 : GridAddress.number(text.toString());
        if (number < 0) {
            return "has the shared text " + Wording.quote(text.toString()) + " in cell " + Wording.quote(cell);
        }
        texts.use(cell, number);
        return null;
    }
}
