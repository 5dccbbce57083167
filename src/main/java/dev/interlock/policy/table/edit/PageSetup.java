package dev.interlock.policy.table.edit;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How sheets of ours are printed, and how high their rows are. */
final class PageSetup {

    private static final float LINE = 15f;
    private static final int HIGHEST = 409;

    private PageSetup() {}

    /** On its side, as wide as a page. */
    static void put(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    /** Lines a text takes in a column, by the number of its characters: fonts differ from machine to machine. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, line.length() - 1) / Math.max(1, width);
        }
        return lines;
    }

    /** Height of a row in points; not every spreadsheet program finds it by itself. */
    static float height(int lines) {
        return Math.min(HIGHEST, lines * LINE + (lines > 1 ? 2 : 0));
    }
}
