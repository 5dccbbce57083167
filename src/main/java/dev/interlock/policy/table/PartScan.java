package dev.interlock.policy.table;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Follows one part element by element and says what no spreadsheet program would have written. */
final class PartScan {

    private static final int DEEPEST = 100;
    private static final String CELLS = "sheetData";

    private final SharedTexts texts;
    private @Nullable GridScan grid;
    private int depth;
    /** Depth of the element that holds the rows; 0 outside it. */
    private int cells;

    PartScan(SharedTexts texts) {
        this.texts = texts;
    }

    /** Takes the next event; says what is wrong with it as the rest of a sentence, null when nothing is. */
    @Nullable
    String next(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT:
                return ++depth > DEEPEST ? "nests too deeply" : start(xml);
            case XMLStreamConstants.END_ELEMENT:
                return end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA:
                if (grid != null && cells > 0) {
                    grid.text(xml);
                }
                return null;
            default:
                return null;
        }
    }

    /** Whether there were cells in the part so far. */
    boolean holdsCells() {
        return grid != null;
    }

    private @Nullable String start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (grid != null && cells > 0) {
            return grid.start(xml, depth - cells);
        }
        if (name.equals(CELLS)) {
            if (grid != null) {
                return "holds cells in two places";
            }
            grid = new GridScan(texts);
            cells = depth;
        } else if (depth == 1 && name.equals("sst")) {
            texts.list();
        } else if (depth == 2 && name.equals("si")) {
            texts.text();
        }
        return null;
    }

    private @Nullable String end(String name) {
        String why = grid != null && cells > 0 ? grid.end(name) : null;
        if (depth-- == cells) {
            cells = 0;
        }
        return why;
    }
}
