package dev.interlock.policy.table.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The only door to POI's model of a workbook, for bytes that passed the gate. The model holds the whole workbook in memory, a
 * hundred bytes and more for each byte of the file, so what is heavier than any honest workbook is not opened.
 */
final class Spreadsheet {

    /** Tags and attributes of all parts together. Ten thousand rows of the law are about a million. */
    static final int HEAVIEST = 1_500_000;

    static {
        // POI keeps its limits in statics of the process; they are set here and nowhere else. The gate has bounded
        // every
        // part by its size already, so how well a part is packed, which POI looks at too, says nothing more.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private Spreadsheet() {}

    /** The workbook, to be closed; null when it is too heavy or POI cannot read it. */
    static @Nullable XSSFWorkbook open(byte[] bytes) {
        try {
            return weight(bytes) > HEAVIEST ? null : new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            // Its messages name classes and say nothing that an author could use.
            return null;
        }
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Counts what becomes an object in POI's model, in any encoding: opening brackets, and pairs of quotes. */
    static int weight(byte[] bytes) throws IOException {
        int brackets = 0;
        int quotes = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        brackets += buffer[i] == '<' ? 1 : 0;
                        quotes += buffer[i] == '"' || buffer[i] == '\'' ? 1 : 0;
                    }
                }
            }
        }
        return brackets + quotes / 2;
    }
}
