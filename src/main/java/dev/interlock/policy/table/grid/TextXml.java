package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Wording;

/** The text of a shared or inline string, whether plain or in runs of different looks. */
final class TextXml {

    /** Characters a cell can hold. */
    static final int LONGEST = 32_767;

    private TextXml() {}

    /** The text of the element, up to its end. How it is pronounced and how it looks does not count. */
    static String read(PartXml xml) throws DamagedPart {
        String plain = null;
        StringBuilder runs = null;
        int count = 0;
        int level = xml.depth();
        while (xml.child(level)) {
            switch (xml.name()) {
                case "t" -> {
                    if (plain != null || runs != null) {
                        throw twoTexts();
                    }
                    plain = text(xml);
                }
                case "r" -> {
                    if (plain != null) {
                        throw twoTexts();
                    }
                    if (++count > LONGEST) {
                        throw new DamagedPart("has a text of more runs than a cell can hold");
                    }
                    runs = runs == null ? new StringBuilder() : runs;
                    runs.append(run(xml));
                }
                case "rPh", "phoneticPr", "extLst" -> {}
                default -> throw misplaced(xml);
            }
        }
        return runs != null ? runs.toString() : plain == null ? "" : plain;
    }

    private static String run(PartXml xml) throws DamagedPart {
        String text = null;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("t")) {
                if (text != null) {
                    throw twoTexts();
                }
                text = text(xml);
            } else if (!xml.name().equals("rPr")) {
                throw misplaced(xml);
            }
        }
        return text == null ? "" : text;
    }

    private static String text(PartXml xml) throws DamagedPart {
        String text = xml.text();
        if (text == null) {
            throw new DamagedPart("has an element inside a text");
        }
        return text;
    }

    private static DamagedPart twoTexts() {
        return new DamagedPart("has two texts where one belongs");
    }

    private static DamagedPart misplaced(PartXml xml) {
        return new DamagedPart("has an element inside a text, of the namespace " + Wording.quote(xml.namespace()));
    }
}
