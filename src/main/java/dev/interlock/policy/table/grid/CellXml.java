package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.GridAddress;
import dev.interlock.policy.table.finding.Spot;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.look.CellLook;
import dev.interlock.policy.table.look.CellStyles;
import dev.interlock.policy.table.look.Ink;
import dev.interlock.policy.table.look.NumberFormat;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the stored values of cells, never what a cell shows or would compute.
 *
 * @param texts those that cells share
 * @param from1904 whether days are counted from 1904
 * @param shown numbers of the shared texts that some cell was found to have
 */
record CellXml(List<StoredText> texts, CellStyles styles, boolean from1904, BitSet shown) {

    /** What stands in the element of a cell. */
    private record Content(
            @Nullable String value,
            @Nullable StoredText text,
            @Nullable String formula,
            boolean free) {}

    /** The cell, read up to its end; null when it is empty. What is refused is among the findings at {@code spot}. */
    @Nullable
    StoredCell read(PartXml xml, int column, Spot spot) throws DamagedPart {
        String kind = xml.attribute("t");
        CellLook look = styles.of(xml.attribute("s"));
        boolean linked = xml.attribute("vm") != null;
        Content content = content(xml, spot);
        Object found = value(kind == null ? "n" : kind, content, spot);
        Object value = found instanceof StoredText text ? text.text() : found;
        if (value == null || value.equals("")) {
            return null;
        }
        if (linked && value != StoredCell.FAULTY) {
            spot.error("table-part-refused", "the cell is linked to data from outside", "type its value instead");
            return new StoredCell(column, StoredCell.FAULTY, null, null);
        }
        if (look == null) {
            spot.error("table-damaged", "the cell has a style that is not in the file", "format it again");
            return new StoredCell(column, StoredCell.FAULTY, null, null);
        }
        if (value != StoredCell.FAULTY) {
            warnOfLook(value, look, found instanceof StoredText text ? text.inks() : Set.of(), spot);
        }
        boolean date = value instanceof BigDecimal && look.format().date();
        return new StoredCell(column, value, date ? SerialDate.show((BigDecimal) value, from1904) : null, look);
    }

    /** Who signs a workbook off has to see the value that is read. */
    private static void warnOfLook(Object value, CellLook look, Set<Ink> inks, Spot spot) {
        NumberFormat format = look.format();
        boolean shown = value instanceof BigDecimal number
                ? format.shows(number)
                : !(value instanceof String) || format.showsText();
        String why = shown ? look.unreadable(inks) : null;
        if (!shown) {
            String code = Wording.quote(String.valueOf(format.code()));
            warn(
                    value,
                    ", which its number format " + code + " does not show as it is",
                    "format it as text or General",
                    spot);
        } else if (why != null) {
            warn(value, " " + why, "clear the format of the cell", spot);
        }
    }

    private static void warn(Object value, String how, String hint, Spot spot) {
        String text =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        String message = "the cell holds " + Wording.quote(text) + how;
        spot.warning("table-shown-otherwise", message, "what it holds is what counts; " + hint);
    }

    private static Content content(PartXml xml, Spot spot) throws DamagedPart {
        String value = null;
        StoredText text = null;
        String formula = null;
        boolean free = false;
        int level = xml.depth();
        while (xml.child(level)) {
            switch (xml.name()) {
                case "v" -> {
                    once(value, spot);
                    value = plain(xml.text(), spot);
                }
                case "is" -> {
                    once(text, spot);
                    text = TextXml.read(xml);
                }
                case "f" -> {
                    once(formula, spot);
                    free = xml.attribute("t") == null;
                    formula = plain(xml.text(), spot);
                }
                case "extLst" -> {}
                default -> throw new DamagedPart(spot.cell(), "has a cell with something else than a value in it");
            }
        }
        return new Content(value, text, formula, free);
    }

    private static void once(@Nullable Object before, Spot spot) throws DamagedPart {
        if (before != null) {
            throw new DamagedPart(spot.cell(), "has two values in one cell");
        }
    }

    private static String plain(@Nullable String text, Spot spot) throws DamagedPart {
        if (text == null) {
            throw new DamagedPart(spot.cell(), "has an element inside the value of a cell");
        }
        return text;
    }

    private @Nullable Object value(String kind, Content content, Spot spot) {
        if (content.formula != null) {
            return formula(kind, content, content.formula, spot);
        }
        if (kind.equals("e")) {
            String shown = content.value == null ? "an error" : "the error " + Wording.quote(content.value);
            spot.error("table-error-value", "the cell holds " + shown, "write a value or clear the cell");
            return StoredCell.FAULTY;
        }
        boolean own = kind.equals("inlineStr");
        if (content.text != null || own && content.value != null) {
            return own && content.value == null ? content.text : lost("the text of the cell is not in the file", spot);
        }
        // A cell of any kind with nothing in it: some libraries write empty texts so.
        return content.value == null ? null : stored(kind, content.value, spot);
    }

    private static Object formula(String kind, Content content, String formula, Spot spot) {
        Boolean truth = content.free && kind.equals("b") ? TruthFormula.of(formula) : null;
        if (truth != null && truth.equals(truth(content.value))) {
            return truth;
        }
        String shown = formula.isEmpty() ? "a formula" : "the formula " + Wording.quote("=" + formula);
        spot.error("table-formula", "the cell holds " + shown, "paste its value instead");
        return StoredCell.FAULTY;
    }

    private @Nullable Object stored(String kind, String value, Spot spot) {
        Object stored = switch (kind) {
            case "s" -> shared(value);
            case "str" -> value;
            case "b" -> truth(value);
            case "n" -> value.isEmpty() ? "" : StoredNumber.of(value);
            default -> null;
        };
        if (stored != null) {
            return stored;
        }
        if (kind.equals("d")) {
            String message = "the cell holds the date " + Wording.quote(value);
            spot.error("table-date", message, "format the cell as text and write it again");
            return StoredCell.FAULTY;
        }
        return switch (kind) {
            case "s" -> lost("the text of the cell is not in the file's list of " + texts.size() + " texts", spot);
            case "b" -> lost(Wording.quote(value) + " is not a truth value", spot);
            case "n" -> lost(Wording.quote(value) + " is not a number that a cell can hold", spot);
            default -> lost("the cell is of the unknown kind " + Wording.quote(kind), spot);
        };
    }

    private @Nullable StoredText shared(String digits) {
        int number = digits.equals("0") ? 0 : GridAddress.number(digits);
        if (number < 0 || number >= texts.size()) {
            return null;
        }
        shown.set(number);
        return texts.get(number);
    }

    private static @Nullable Boolean truth(@Nullable String value) {
        return "1".equals(value) || "true".equals(value)
                ? Boolean.TRUE
                : "0".equals(value) || "false".equals(value) ? Boolean.FALSE : null;
    }

    private static Object lost(String message, Spot spot) {
        spot.error("table-damaged", message, "type it again");
        return StoredCell.FAULTY;
    }
}
