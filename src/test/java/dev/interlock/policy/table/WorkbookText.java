package dev.interlock.policy.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as text: a line {@code == Impact} begins a sheet, the lines after it are its rows, cells between tabs. Numbers,
 * {@code TRUE}, {@code FALSE}, {@code =formula}, {@code #REF!} and {@code date:2026-06-20} are cells of these kinds; {@code '403}
 * is text, {@code <U+00A0>} a character.
 */
public record WorkbookText(Map<String, List<String>> sheets) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern CHARACTER = Pattern.compile("<U\\+([0-9A-F]{4})>");

    public static WorkbookText of(String text) {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        List<String> rows = new java.util.ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("== ")) {
                rows = new java.util.ArrayList<>();
                sheets.put(line.substring(3), rows);
            } else if (!line.startsWith("# ")) {
                rows.add(line);
            }
        }
        sheets.values().forEach(list -> {
            while (!list.isEmpty() && list.get(list.size() - 1).isEmpty()) {
                list.remove(list.size() - 1);
            }
        });
        return new WorkbookText(sheets);
    }

    static WorkbookText resource(String name) {
        return of(load(name));
    }

    static String load(String name) {
        try (InputStream in = WorkbookText.class.getResourceAsStream("/tables/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This workbook with the sheets of another in place of its own; a sheet without rows is taken out. */
    public WorkbookText with(WorkbookText other) {
        Map<String, List<String>> both = new LinkedHashMap<>(sheets);
        both.putAll(other.sheets);
        both.values().removeIf(List::isEmpty);
        return new WorkbookText(both);
    }

    XSSFWorkbook workbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        sheets.forEach((name, rows) -> {
            var sheet = workbook.createSheet(name);
            for (int r = 0; r < rows.size(); r++) {
                String[] cells = rows.get(r).split("\t", -1);
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].isEmpty()) {
                        var row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                        set(row.createCell(c), cells[c], date);
                    }
                }
            }
        });
        return workbook;
    }

    public byte[] bytes() {
        try (XSSFWorkbook workbook = workbook()) {
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static void set(Cell cell, String text, CellStyle date) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.equals("TRUE") || text.equals("FALSE")) {
            cell.setCellValue(text.equals("TRUE"));
        } else if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else if (text.equals("#REF!")) {
            cell.setCellErrorValue(FormulaError.REF.getCode());
        } else if (text.startsWith("date:")) {
            cell.setCellValue(LocalDate.parse(text.substring(5)));
            cell.setCellStyle(date);
        } else {
            String plain = text.startsWith("'") ? text.substring(1) : text;
            cell.setCellValue(CHARACTER
                    .matcher(plain)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))));
        }
    }
}
