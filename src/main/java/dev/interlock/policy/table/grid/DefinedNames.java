package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Wording;
import java.util.Locale;

/** The names a workbook gives to ranges. None is read; one that stands for a program is refused. */
final class DefinedNames {

    /** An area to print and a filter for each sheet are usual, and a name for each list of words. */
    private static final int MOST = 1_000;

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
            boolean starts = name.toLowerCase(Locale.ROOT).matches("(_xlnm[.])?auto_.*");
            if (starts || xml.isTrue("vbProcedure") || xml.isTrue("xlm") || xml.isTrue("function")) {
                throw DamagedPart.active("gives the name " + Wording.quote(name) + " to a program");
            }
        }
    }
}
