package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that are no workbooks, or that mean harm: one clear finding, soon. */
class HostileBytesTest {

    private static final String FILE = "decision-tables/security-lock/2026-06-20.xlsx";

    @Test
    void otherKindsOfFiles() {
        assertThat(refusal(new byte[0])).startsWith("table-not-a-workbook: the file is empty");
        assertThat(refusal(ascii("<!DOCTYPE html><html>"))).contains("is a web page");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .contains("password");
        assertThat(refusal(ascii("Operation,Target"))).contains("is something else");
        assertThat(refusal(new byte[Container.LARGEST_FILE + 1])).startsWith("table-too-large");
    }

    @Test
    void randomBytes() {
        Random random = new Random(20260620);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (bytes.length > 4 && i % 2 == 0) {
                System.arraycopy(ascii("PK\3\4"), 0, bytes, 0, 4);
            }
            assertThat(refusal(bytes)).startsWith("table-");
        }
    }

    @Test
    void aWorkbookWithOneByteChangedIsReadOrRefused() {
        byte[] good = ArchiveText.ofGood().bytes();
        Random random = new Random(20260620);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            WorkbookReader.Reading reading = WorkbookReader.read(FILE, bytes);
            assertThat(reading.edition() == null)
                    .isEqualTo(!reading.diagnostics().isEmpty());
        }
    }

    @Test
    void cutOffOrLengthened() {
        byte[] good = ArchiveText.ofGood().bytes();
        for (int length = 4; length < good.length; length += 97) {
            assertThat(refusal(Arrays.copyOf(good, length))).startsWith("table-damaged");
        }
        assertThat(refusal(Arrays.copyOf(good, good.length + 1))).startsWith("table-damaged");
        byte[] twice = Arrays.copyOf(good, good.length * 2);
        System.arraycopy(good, 0, twice, good.length, good.length);
        assertThat(refusal(twice)).startsWith("table-damaged");
    }

    @Test
    void aPartThatUnpacksToTooMuch() {
        byte[] large = new byte[Container.LARGEST_PART + 1];
        assertThat(refusal(ArchiveText.ofGood().with("xl/media/a.png", large).bytes()))
                .startsWith("table-too-large: part `xl/media/a.png` unpacks to");
        ArchiveText sum = ArchiveText.ofGood();
        for (int i = 0; i < 3; i++) {
            sum.with("xl/media/" + i + ".png", new byte[14 << 20]);
        }
        assertThat(refusal(sum.bytes())).startsWith("table-too-large: the file unpacks to");
    }

    @Test
    void aPartThatUnpacksToMoreThanItSays() {
        byte[] bytes = ArchiveText.ofGood().with("z", "0".repeat(5000)).bytes();
        // The size in the directory entry of the last part: 46 + 1 bytes of entry, 22 of the end of the archive.
        int size = bytes.length - 22 - 47 + 24;
        bytes[size + 1] = 1;

        assertThat(refusal(bytes)).startsWith("table-damaged: part `z`");
    }

    @Test
    void tooManyParts() {
        ArchiveText archive = ArchiveText.ofGood();
        for (int i = 0; i < 200; i++) {
            archive.with("xl/media/" + i, "");
        }
        assertThat(refusal(archive.bytes())).startsWith("table-too-large: the file has 2");
    }

    @Test
    void partsThatDoNotBelongInAWorkbookOfTheLaw() {
        assertThat(with("xl/vbaProject.bin")).contains("`xl/vbaProject.bin` is a program");
        assertThat(with("xl/externalLinks/externalLink1.xml")).contains("fetches data from outside");
        assertThat(with("xl/embeddings/oleObject1.bin")).contains("is an embedded file");
        assertThat(with("XL/WORKBOOK.XML")).contains("is there twice");
        assertThat(with("../outside.xml")).contains("has a name that no workbook has");
    }

    @Test
    void aDoctypeInAnyPartAndEncoding() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>";
        assertThat(refusal(ArchiveText.ofGood().with("docProps/app.xml", bomb).bytes()))
                .startsWith("table-part-refused: part `docProps/app.xml` declares a DOCTYPE");
        byte[] wide = bomb.getBytes(StandardCharsets.UTF_16);
        assertThat(refusal(
                        ArchiveText.ofGood().with("xl/theme/theme9.xml", wide).bytes()))
                .contains("declares a DOCTYPE");
    }

    @Test
    void archivesThatAreNoWorkbooks() {
        assertThat(refusal(ArchiveText.ofGood().without("xl/workbook.xml").bytes()))
                .startsWith("table-unreadable");
        assertThat(refusal(ArchiveText.ofGood().without("[Content_Types].xml").bytes()))
                .startsWith("table-unreadable");
        assertThat(refusal(ArchiveText.ofGood().without(ArchiveText.SHEET).bytes()))
                .startsWith("table-unreadable");
        assertThat(refusal(ArchiveText.ofGood()
                        .with(ArchiveText.SHEET, "<worksheet")
                        .bytes()))
                .startsWith("table-damaged");
    }

    @Test
    void cellsThatNoSpreadsheetProgramWrites() {
        assertThat(sheet("r=\"B3\"", "r=\"ZZZZZZ3\"")).contains("has the cell `ZZZZZZ3` in row 3");
        assertThat(sheet("r=\"B3\"", "r=\"A3\"")).contains("has the cell `A3` twice");
        assertThat(sheet("<row r=\"4\"", "<row r=\"3\"")).contains("has the row `3` after row 3");
        assertThat(sheet("<row r=\"6\"", "<row r=\"2147483647\"")).contains("has the row `2147483647` after row 5");
        assertThat(sheet("<v>403.0<", "<v>" + "9".repeat(60) + "<")).contains("has a number of 60 characters");
        assertThat(sheet("t=\"s\" s=\"0\"><v>", "t=\"s\"><f>A1</f><v>")).contains("has a formula and a shared text");
        assertThat(sheet("<v>403.0<", "<f>" + "A1+".repeat(9000) + "A1</f><v>403.0<"))
                .contains("has a formula of 27002");
        assertThat(sheet("<sheetData>", "<a>".repeat(101) + "<sheetData>")).contains("nests too deeply");
        assertThat(sheet("<v>403.0<", "<v>200</v><v>403.0<")).contains("has two values in cell `H2`");
        assertThat(sheet("<c r=\"B3\"", "<x><c r=\"B3\"")).contains("has the element `c` in the wrong place");
        assertThat(sheet("<sheetData>", "<sheetData/><sheetData>")).contains("holds cells in two places");
    }

    @Test
    void rowsAfterTheCellsEndEarly() {
        assertThat(sheet("<row r=\"4\"", "</sheetData><row r=\"4\"")).contains("is not well-formed XML");
        assertThat(sheet("<row r=\"4\"", "</sheetData></worksheet>")).contains("is not well-formed XML");
    }

    @Test
    void moreFormulasThanAnybodyNeeds() {
        String row = "<row r=\"100\">" + "<c><f>1</f></c>".repeat(501) + "</row></sheetData>";
        assertThat(sheet("</sheetData>", row)).contains("has more than 500 formulas");
    }

    @Test
    void textsThatAreNotInTheFile() {
        assertThat(sheet("<v>12</v>", "<v>99999</v>")).startsWith("table-damaged: the text of a cell `B2` is not in");
        assertThat(sheet("<v>12</v>", "<v>-1</v>")).contains("has the shared text `-1` in cell `B2`");
        assertThat(sheet("<v>12</v>", "<v>1<x/>2</v>")).contains("has the element `x` inside the value in cell `B2`");
        assertThat(sheet("t=\"s\" s=\"0\"><v>12</v>", "t=\"inlineStr\">"))
                .startsWith("table-damaged: the text of the cell is not in the file");
        assertThat(refusal(ArchiveText.ofGood().with("xl/more.xml", "<sst/>").bytes()))
                .startsWith("table-damaged: the file has 2 lists of shared texts");
    }

    private static String with(String part) {
        return refusal(ArchiveText.ofGood().with(part, "<x/>").bytes());
    }

    private static String sheet(String what, String by) {
        ArchiveText archive = ArchiveText.ofGood().changed(ArchiveText.SHEET, xml -> xml.replaceFirst(what, by));
        return refusal(archive.bytes());
    }

    /** The only finding. */
    private static String refusal(byte[] bytes) {
        WorkbookReader.Reading reading = WorkbookReader.read(FILE, bytes);
        assertThat(reading.edition()).isNull();
        List<Diagnostic> found = reading.diagnostics();
        assertThat(found).hasSize(1);
        Diagnostic only = found.get(0);
        assertThat(only.message() + only.hint()).doesNotContain("Exception").doesNotContain("org.");
        return only.code() + ": " + only.message();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
