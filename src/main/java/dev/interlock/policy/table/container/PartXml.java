package dev.interlock.policy.table.container;

import dev.interlock.policy.table.finding.Wording;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of one part, with the parser of the Java runtime: it bounds names and attributes, and shares
 * nothing from one part to the next. Only names of the workbook's own namespace count as names; what is foreign is
 * passed over, but never with rows, cells or columns inside that a spreadsheet program might show.
 */
public final class PartXml {

    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** What the names of Strict Open XML begin with. */
    static final String STRICT = "http://purl.oclc.org/ooxml/";

    public static final String RELATION_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final XMLInputFactory PARSERS = parsers();
    /** Less than the 100 of newer Java runtimes, whose own refusal says less. */
    private static final int DEEPEST = 99;

    private static final int MOST_ATTRIBUTES = 100;
    private static final int MOST_SPACES = 200;
    private static final int MOST_NAMES = 1_000;
    /** Elements that mean something in one place only. */
    private static final Set<String> GRID =
            Set.of("sheets", "sheet", "cols", "col", "sheetData", "row", "c", "v", "f", "is", "si", "mergeCell");

    private final String space;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final ActiveContent active = new ActiveContent();
    private int depth;
    private int elements;
    /** How many namespaces are open, by depth. */
    private final int[] spaces = new int[DEEPEST + 1];

    private PartXml(XMLStreamReader xml, String space) {
        this.xml = xml;
        this.space = space;
    }

    /** Begins a walk at the root element, whatever it is; {@code space} is the namespace whose names count. */
    public static PartXml open(byte[] content, String space) throws DamagedPart {
        String why = XmlBytes.refusal(content);
        if (why != null) {
            throw new DamagedPart(why);
        }
        try {
            PartXml part = new PartXml(PARSERS.createXMLStreamReader(new ByteArrayInputStream(content)), space);
            while (part.event() != XMLStreamConstants.START_ELEMENT) {
                // What stands before the root says nothing.
            }
            return part;
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed();
        }
    }

    /** Begins a walk below the root element, which has to have this name. */
    public static PartXml open(byte[] content, String space, String root) throws DamagedPart {
        PartXml part = open(content, space);
        if (!part.name().equals(root)) {
            String found =
                    Wording.quote(part.xml.getLocalName()) + " of the namespace " + Wording.quote(part.namespace());
            throw new DamagedPart("begins with the element " + found + ", where " + Wording.quote(root) + " belongs");
        }
        return part;
    }

    /** How many elements have begun so far. */
    public int elements() {
        return elements;
    }

    /** Refuses the part when more elements have begun than that. */
    public void boundElements(int most) throws DamagedPart {
        if (elements > most) {
            throw new DamagedPart("has more than " + most + " elements");
        }
    }

    /** How many elements are open. */
    public int depth() {
        return depth;
    }

    /** Goes to the next element right below the one at a depth, past what is inside others; false when there is none. */
    public boolean child(int level) throws DamagedPart {
        while (depth >= level) {
            if (event() == XMLStreamConstants.START_ELEMENT) {
                if (depth == level + 1) {
                    return true;
                }
                if (GRID.contains(name())) {
                    throw new DamagedPart("has the element " + Wording.quote(name()) + " in the wrong place");
                }
            }
        }
        return false;
    }

    /** Goes to the end of the part, to see that it has one. */
    public void finish() throws DamagedPart {
        while (event() != XMLStreamConstants.END_DOCUMENT) {
            // Each event is checked as it comes.
        }
    }

    /** The name of the element; empty when it is of another namespace. */
    public String name() {
        return space.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
    }

    /** The name of the element, of whatever namespace. */
    public String localName() {
        return xml.getLocalName();
    }

    /** The namespace of the element. */
    public String namespace() {
        return String.valueOf(xml.getNamespaceURI());
    }

    /** The value of an attribute without a namespace; null when it is not there. */
    @Nullable
    public String attribute(String name) {
        return xml.getAttributeValue("", name);
    }

    /** The value of an attribute of a namespace; null when it is not there. */
    @Nullable
    public String attribute(String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    /** Whether an attribute says yes. */
    public boolean isTrue(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The text of the element, up to its end; null when it has elements inside. */
    @Nullable
    public String text() throws DamagedPart {
        StringBuilder text = new StringBuilder();
        int level = depth;
        boolean plain = true;
        while (depth >= level) {
            switch (event()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(characters());
                case XMLStreamConstants.START_ELEMENT -> plain = false;
                default -> {}
            }
        }
        return plain ? text.toString() : null;
    }

    private String characters() throws DamagedPart {
        try {
            return xml.getText();
        } catch (RuntimeException e) {
            // The parser reads on while text is asked for, and has no other way to say that it cannot.
            throw malformed();
        }
    }

    private int event() throws DamagedPart {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new DamagedPart("nests too deeply");
                }
                bound();
                refuseStrict();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
                throw malformed();
            }
            active.see(event, xml);
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed();
        }
    }

    /** A parser remembers every name, and looks for a namespace among all that are open. */
    private void bound() throws DamagedPart {
        elements++;
        spaces[depth] = spaces[depth - 1] + xml.getNamespaceCount();
        int attributes = xml.getAttributeCount();
        if (spaces[depth] > MOST_SPACES || attributes > MOST_ATTRIBUTES) {
            throw new DamagedPart("has an element of too many attributes or namespaces");
        }
        names.add(xml.getLocalName());
        if (xml.getPrefix() != null) {
            names.add(xml.getPrefix());
        }
        for (int i = 0; i < attributes; i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        if (names.size() > MOST_NAMES) {
            throw new DamagedPart("has more than " + MOST_NAMES + " names of elements and attributes");
        }
    }

    private void refuseStrict() throws DamagedPart {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String declared = xml.getNamespaceURI(i);
            if (declared != null && declared.startsWith(STRICT)) {
                throw DamagedPart.strict();
            }
        }
    }

    private static DamagedPart malformed() {
        return new DamagedPart("is not well-formed XML");
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
