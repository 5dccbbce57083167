package dev.interlock.policy.table.container;

import dev.interlock.policy.table.finding.Wording;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Watches a walk for what a spreadsheet program would run, or fetch from outside, beside the cells: formulas of drop-downs,
 * looks, tables and names; macros of drawings; places to publish to. Cells have their own say on formulas.
 */
final class ActiveContent {

    private static final Set<String> ELEMENTS = Set.of(
            "oleobjects",
            "oleobject",
            "controls",
            "webpublishitems",
            "webpublishobjects",
            "externalreferences",
            "script",
            "fmlamacro");

    private static final Set<String> FORMULAS =
            Set.of("formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula", "definedName");

    /** Characters of the longest formula there is. */
    private static final int LONGEST = 8_192;
    /** Characters of all formulas of a part: a hundred for each of ten thousand drop-downs. */
    private static final int MOST = 1_000_000;

    private @Nullable StringBuilder formula;
    /** Elements open inside the formula. */
    private int inside;

    private int characters;

    /** Takes the event the reader is at. */
    void see(int event, XMLStreamReader xml) throws DamagedPart {
        if (event == XMLStreamConstants.START_ELEMENT) {
            inside += formula == null ? 0 : 1;
            begin(xml);
        } else if (formula != null && event == XMLStreamConstants.END_ELEMENT && inside > 0) {
            inside--;
        } else if (formula != null && event == XMLStreamConstants.END_ELEMENT) {
            check(formula.toString());
            formula = null;
        } else if (formula != null
                && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                && formula.length() <= LONGEST) {
            formula.append(xml.getText());
        }
    }

    private void begin(XMLStreamReader xml) throws DamagedPart {
        String name = xml.getLocalName();
        String macro = xml.getAttributeValue(null, "macro");
        if (ELEMENTS.contains(name.toLowerCase(Locale.ROOT)) || macro != null && !macro.isEmpty()) {
            throw DamagedPart.active("has the element " + Wording.quote(name) + ", which runs or fetches something");
        }
        boolean ofCell = name.equals("f") && PartXml.MAIN.equals(xml.getNamespaceURI());
        if (formula == null && (FORMULAS.contains(name) || name.equals("f") && !ofCell)) {
            formula = new StringBuilder();
        }
        String value = xml.getAttributeValue(null, "val");
        if (name.equals("cfvo") && value != null) {
            check(value);
        }
    }

    private void check(String text) throws DamagedPart {
        characters += text.length();
        if (characters > MOST) {
            throw new DamagedPart("has formulas of more than " + MOST + " characters beside its cells");
        }
        if (text.length() > LONGEST || OutsideFormula.is(text)) {
            throw DamagedPart.active("has the formula " + Wording.quote(text) + ", which runs or fetches something");
        }
    }
}
