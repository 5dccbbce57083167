package dev.interlock.facts.law;

/**
 * Where a row of the law stands.
 *
 * @param file path inside the bundle (`decision-tables/security-lock/2026-06-20.xlsx`)
 * @param sheet sheet name
 * @param row row number as a spreadsheet program shows it, from 1
 * @param cells the row's cells (`A36:J36`)
 */
public record RowPlace(String file, String sheet, int row, String cells) {}
