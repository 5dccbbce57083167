package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Wording;
import java.util.regex.Pattern;

/** The names a workbook gives to ranges. None is read; one that stands for a program, or for data from outside, is refused. */
final class DefinedNames {

    /** An area to print and a filter for each sheet are usual, and a name for each list of words. */
    private static final int MOST = 1_000;

    /** {@code [1]Sheet!A1}; a table's own column, {@code Words[Outcome]}, has a word before the bracket. */
    private static final Pattern OTHER_FILE = Pattern.compile("(^|[^\\w\\]\\[.])\\[[^\\[\\]]+\\][^!\\[\\]]*!");

    /** {@code '[a.xlsx]Sheet'!A1}: characters no sheet has in its name. */
    private static final Pattern OTHER_PLACE = Pattern.compile("'([^']*)'!");

    private DefinedNames() {}

    /** Looks at the list the walk is at. */
    static void check(PartXml xml) throws DamagedPart {
        int level = xml.depth();
        int count = 0;
        while (xml.child(level)) {
            String name = String.valueOf(xml.attribute("name"));
            if (++count > MOST) {
                throw new DamagedPart("gives more than " + MOST + " names");
            }
            if (xml.isTrue("vbProcedure") || xml.isTrue("xlm") || xml.isTrue("function")) {
                throw new DamagedPart("gives the name " + Wording.quote(name) + " to a program");
            }
            String text = xml.text();
            if (text == null || isOutside(text)) {
                throw new DamagedPart("gives the name " + Wording.quote(name) + " to data from outside");
            }
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
