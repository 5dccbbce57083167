package dev.interlock.policy.table.container;

import dev.interlock.policy.table.finding.Wording;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern FUNCTIONS = Pattern.compile(
            "(?i)(?<!\\w)(WEBSERVICE|CALL|REGISTER(\\.ID)?|EXEC|EVALUATE|RTD|DDE|SQL\\.REQUEST|IMAGE|PY|CUBE\\w+"
                    + "|_xll\\.[\\w.]+)\\s*\\(");

    /** {@code [1]Sheet!A1}; a table's own column, {@code Words[Outcome]}, has a word before the bracket. */
    private static final Pattern OTHER_FILE = Pattern.compile("(^|[^\\w\\]\\[.])\\[[^\\[\\]]+\\][^!\\[\\]]*!");

    /** {@code '[a.xlsx]Sheet'!A1}: characters no sheet has in its name. */
    private static final Pattern OTHER_PLACE = Pattern.compile("'([^']*)'!");

    /** Characters of the longest formula there is. */
    private static final int LONGEST = 8_192;

    private @Nullable StringBuilder formula;
    /** Elements open inside the formula. */
    private int inside;

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

    private static void check(String formula) throws DamagedPart {
        if (formula.length() > LONGEST
                || isOutside(formula)
                || FUNCTIONS.matcher(formula).find()) {
            throw DamagedPart.active("has the formula " + Wording.quote(formula) + ", which runs or fetches something");
        }
    }

    private static boolean isOutside(String text) {
        // A conversation with another program: a|b!c.
        int bar = text.indexOf('|');
        return bar >= 0 && text.indexOf('!', bar) >= 0
                || OTHER_FILE.matcher(text).find()
                || OTHER_PLACE
                        .matcher(text)
                        .results()
                        .anyMatch(each -> each.group(1).matches(".*[\\[\\]/\\\\:].*"));
    }
}
