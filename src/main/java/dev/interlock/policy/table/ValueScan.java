package dev.interlock.policy.table;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Follows the value and the formula of one cell after the other. */
final class ValueScan {

    private static final int LONGEST_NUMBER = 40;
    /** The library expands formulas, at a cost that grows with the square of their length, before we can refuse them. */
    private static final int MOST_FORMULAS = 500;

    private static final int LONGEST_FORMULA = 2_000;

    private final SharedTexts texts;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> seen = new HashSet<>();
    private String cell = "";
    private String type = "";
    private boolean inside;
    /** Whether a formula is one of a single cell, which the library takes as it stands. */
    private boolean plain;

    private int formulas;
    private int length;

    ValueScan(SharedTexts texts) {
        this.texts = texts;
    }

    /** The next cell begins. */
    void in(String address, String cellType) {
        cell = address;
        type = cellType;
        seen.clear();
    }

    /** An element in the cell begins; says what is wrong with it as the rest of a sentence, null when nothing is. */
    @Nullable
    String start(String name, @Nullable String kind) {
        if (inside) {
            return "has the element " + Wording.quote(name) + " inside the value" + where();
        }
        boolean formula = name.equals("f");
        if (!formula && !name.equals("v")) {
            return null;
        }
        inside = true;
        length = 0;
        text.setLength(0);
        if (!seen.add(name)) {
            return "has two values" + where();
        }
        plain = kind == null;
        return formula && type.equals("s") ? "has a formula and a shared text" + where() : null;
    }

    void text(XMLStreamReader xml) {
        length += xml.getTextLength();
        if (inside && length <= LONGEST_NUMBER) {
            text.append(xml.getText());
        }
    }

    /** An element in the cell ends. */
    @Nullable
    String end(String name) {
        inside = false;
        if (name.equals("f")) {
            return endFormula();
        }
        if (!name.equals("v") || type.equals("str")) {
            return null;
        }
        if (length > LONGEST_NUMBER) {
            return "has a number of " + length + " characters" + where();
        }
        return type.equals("s") ? sharedText(text.toString()) : null;
    }

    private @Nullable String endFormula() {
        if (length > LONGEST_FORMULA) {
            return "has a formula of " + length + " characters" + where();
        }
        boolean free = plain && TruthFormula.of(text.toString()) != null;
        return !free && ++formulas > MOST_FORMULAS ? "has more than " + MOST_FORMULAS + " formulas" : null;
    }

    private @Nullable String sharedText(String digits) {
        int number = digits.equals("0") ? 0 : GridAddress.number(digits);
        if (number < 0) {
            return "has the shared text " + Wording.quote(digits) + where();
        }
        texts.use(cell, number);
        return null;
    }

    private String where() {
        return " in cell " + Wording.quote(cell);
    }
}
