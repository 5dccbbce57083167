package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartXml;
import java.util.ArrayList;
import java.util.List;

/** The part that holds the texts which cells share. */
final class SharedTexts {

    /** More than 20,000 rows of every sheet could use. */
    static final int MOST = 1_000_000;

    private SharedTexts() {}

    static List<StoredText> read(byte[] content) throws DamagedPart {
        PartXml xml = PartXml.open(content, PartXml.MAIN, "sst");
        List<StoredText> texts = new ArrayList<>();
        while (xml.child(1)) {
            if (!xml.name().equals("si")) {
                continue;
            }
            if (texts.size() == MOST) {
                throw new DamagedPart("holds more than " + MOST + " texts");
            }
            texts.add(TextXml.read(xml));
        }
        xml.finish();
        return texts;
    }
}
