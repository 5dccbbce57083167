package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.look.Ink;
import java.util.HashSet;
import java.util.Set;

/** The text of a shared or inline string, whether plain or in runs of different looks. */
final class TextXml {

    /** Characters a cell can hold. */
    static final int LONGEST = 32_767;

    private static final int MOST_INKS = 100;

    private TextXml() {}

    /** The text of the element, up to its end. How it is pronounced does not count. */
    static StoredText read(PartXml xml) throws DamagedPart {
        String plain = null;
        StringBuilder runs = null;
        Set<Ink> inks = Set.of();
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
                    if (runs == null) {
                        runs = new StringBuilder();
                        inks = new HashSet<>();
                    }
                    runs.append(run(xml, inks));
                }
                case "rPh", "phoneticPr", "extLst" -> {}
                default -> throw misplaced(xml);
            }
        }
        if (runs != null) {
            return new StoredText(runs.toString(), Set.copyOf(inks));
        }
        return plain == null || plain.isEmpty() ? StoredText.EMPTY : new StoredText(plain, Set.of());
    }

    private static String run(PartXml xml, Set<Ink> inks) throws DamagedPart {
        String text = null;
        Ink ink = Ink.USUAL;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("t")) {
                if (text != null) {
                    throw twoTexts();
                }
                text = text(xml);
            } else if (xml.name().equals("rPr")) {
                ink = Ink.read(xml);
            } else {
                throw misplaced(xml);
            }
        }
        if (text != null && !text.isBlank() && !ink.equals(Ink.USUAL) && inks.add(ink) && inks.size() > MOST_INKS) {
            throw new DamagedPart("has a text in more than " + MOST_INKS + " colours");
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
