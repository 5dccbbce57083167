package dev.interlock.policy.table.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Shipped workbooks, and what a spreadsheet program would do to them. */
final class Opened {

    static final String SECURITY = "decision-tables/security-lock/2026-06-20.xlsx";
    static final String SNAPSHOT = "decision-tables/snapshot-lock/2026-01-28.xlsx";

    private Opened() {}

    static byte[] shipped(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = open(bytes)) {
            change.accept(workbook);
            return Spreadsheet.bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** The cell at an address like {@code Impact!F3}, made if there is none. */
    static XSSFCell cell(XSSFWorkbook workbook, String address) {
        String[] parts = address.split("!", 2);
        return Cells.of(workbook.getSheet(parts[0]), new CellAddress(parts[1]));
    }

    static List<Diagnostic> findings(String file, byte[] bytes) {
        return WorkbookReader.read(file, bytes).diagnostics();
    }

    static Edition law(String file, byte[] bytes) {
        WorkbookReader.Reading reading = WorkbookReader.read(file, bytes);
        assertThat(reading.diagnostics()).isEmpty();
        return Objects.requireNonNull(reading.edition());
    }

    static byte[] bytes(Edited edited) {
        assertThat(edited).isInstanceOf(Edited.Workbook.class);
        return ((Edited.Workbook) edited).bytes();
    }

    static List<Diagnostic> refusal(Edited edited) {
        assertThat(edited).isInstanceOf(Edited.Refused.class);
        return ((Edited.Refused) edited).diagnostics();
    }
}
