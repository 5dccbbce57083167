package dev.interlock.policy.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a part, read with the parser the spreadsheet library uses, for what would make the library work without
 * end or see other cells than a spreadsheet program does.
 */
final class PartContent {

    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
    private static final XMLInputFactory PARSERS = parsers();

    private PartContent() {}

    static boolean passes(String name, byte[] content, SharedTexts texts, Findings findings) {
        boolean doctype = declaresEntities(content);
        String why = doctype ? "declares a DOCTYPE" : unusual(name, content, texts);
        if (why == null) {
            return true;
        }
        findings.error(
                doctype ? "table-part-refused" : "table-damaged",
                "part " + Wording.quote(name) + " " + why,
                "no spreadsheet program writes this; build the workbook anew");
        return false;
    }

    /** Looks for a DOCTYPE in any encoding: the zeros of UTF-16 and UTF-32 do not count. */
    private static boolean declaresEntities(byte[] content) {
        int met = 0;
        for (byte b : content) {
            if (b == DOCTYPE[met]) {
                if (++met == DOCTYPE.length) {
                    return true;
                }
            } else if (b != 0) {
                met = b == DOCTYPE[0] ? 1 : 0;
            }
        }
        return false;
    }

    /** What is unusual in the part; a part that is no XML by its name, and holds no cells, may be anything else. */
    private static @Nullable String unusual(String name, byte[] content, SharedTexts texts) {
        PartScan scan = new PartScan(texts);
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(new ByteArrayInputStream(content));
            String why = null;
            while (why == null && xml.hasNext()) {
                why = scan.next(xml, xml.next());
            }
            return why;
        } catch (XMLStreamException | RuntimeException e) {
            // The library stops at the last cell and would take what comes before a fault for the whole.
            String key = PartName.key(name);
            return key.endsWith(".xml") || key.endsWith(".rels") || scan.holdsCells() ? "is not well-formed XML" : null;
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
