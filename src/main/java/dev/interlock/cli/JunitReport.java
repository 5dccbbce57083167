package dev.interlock.cli;

import dev.interlock.decision.cases.CaseResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Case results as build servers read them: a suite for each workbook, a test for each case. */
final class JunitReport {

    private JunitReport() {}

    static byte[] of(List<CaseResult> results) throws IOException {
        Map<String, List<CaseResult>> suites = new LinkedHashMap<>();
        for (CaseResult result : results) {
            suites.computeIfAbsent(result.tested().place().file(), file -> new ArrayList<>())
                    .add(result);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (var suite : suites.entrySet()) {
                write(xml, suite.getKey(), suite.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("the report cannot be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, String file, List<CaseResult> results) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        xml.writeAttribute("tests", Integer.toString(results.size()));
        long failures = results.stream().filter(result -> !result.holds()).count();
        xml.writeAttribute("failures", Long.toString(failures));
        for (CaseResult result : results) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", file);
            xml.writeAttribute(
                    "name",
                    result.tested().place().cells() + " " + result.tested().name());
            if (!result.holds()) {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", String.valueOf(result.fault()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
