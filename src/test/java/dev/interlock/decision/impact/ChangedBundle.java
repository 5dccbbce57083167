package dev.interlock.decision.impact;

import dev.interlock.ShippedBundle;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The shipped bundle with workbooks changed as an author would: cells, rows, whole editions. */
public final class ChangedBundle {

    public static final String SECURITY = "decision-tables/security-lock/";
    public static final String SNAPSHOT = "decision-tables/snapshot-lock/2026-01-28.xlsx";

    private final SortedMap<String, byte[]> files = ShippedBundle.files();

    /** Sets a cell (`F2`) to a text, a whole number, or nothing. */
    public ChangedBundle cell(String file, String sheet, String address, Object value) {
        return sheet(file, sheet, in -> set(in, address, value));
    }

    /** Adds a row under the last, texts and whole numbers; null leaves a cell out. */
    public ChangedBundle row(String file, String sheet, Object... cells) {
        return sheet(file, sheet, in -> {
            int number = in.getLastRowNum() + 2;
            for (int i = 0; i < cells.length; i++) {
                set(in, (char) ('A' + i) + "" + number, cells[i]);
            }
        });
    }

    /** Takes a row out; those below move up. */
    public ChangedBundle without(String file, String sheet, int number) {
        return sheet(file, sheet, in -> {
            in.removeRow(in.getRow(number - 1));
            if (number - 1 < in.getLastRowNum()) {
                in.shiftRows(number, in.getLastRowNum(), -1);
            }
        });
    }

    /** A new edition made from another. */
    public ChangedBundle edition(String from, String to, String date) {
        files.put(to, Objects.requireNonNull(files.get(from)));
        return sheet(to, "About", about -> {
            for (Row row : about) {
                if (row.getCell(0).getStringCellValue().equals("Governing from")) {
                    row.getCell(1).setCellValue(date);
                }
            }
        });
    }

    public ChangedBundle remove(String file) {
        files.remove(file);
        return this;
    }

    public ChangedBundle file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public Bundle read() {
        BundleReader.Read read = BundleReader.read(files, ShippedBundle.bundle());
        if (read.bundle() == null) {
            throw new AssertionError("The bundle is not sound: " + read.diagnostics());
        }
        return read.bundle();
    }

    private ChangedBundle sheet(String file, String sheet, Consumer<Sheet> change) {
        byte[] before = Objects.requireNonNull(files.get(file));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(before))) {
            change.accept(workbook.getSheet(sheet));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            files.put(file, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static void set(Sheet sheet, String address, Object value) {
        int column = address.charAt(0) - 'A';
        int number = Integer.parseInt(address.substring(1)) - 1;
        Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        if (row.getCell(column) != null) {
            row.removeCell(row.getCell(column));
        }
        if (value instanceof Integer whole) {
            row.createCell(column).setCellValue(whole);
        } else if (value instanceof String text && !text.isEmpty()) {
            Cell cell = row.createCell(column);
            cell.setCellValue(text);
        }
    }
}
