package dev.interlock.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import dev.interlock.policy.table.WorkbookReader;
import dev.interlock.policy.table.WorkbookText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * A workbook in which there is nothing to mend, with some sheets in place of its own.
 *
 * @param expected the lines under {@code == expected}
 */
record SoundText(WorkbookText text, String table, String date, String expected) {

    private static final Path FILES = Path.of("src/test/resources/analysis");
    private static final String EXPECTED = "== expected\n";

    /** The sheets of a file under analysis; those of the Impact kind go with a security lock. */
    static SoundText with(String file) {
        String text = load(file);
        int expected = text.indexOf(EXPECTED);
        return withSheets(
                text.substring(0, expected),
                text.substring(expected + EXPECTED.length()).strip());
    }

    static SoundText withSheets(String sheets, String expected) {
        boolean impact = sheets.contains("== Impact\n") || sheets.contains("== Defaults\n");
        String table = impact ? "security-lock" : "snapshot-lock";
        WorkbookText sound = WorkbookText.of(load("sound/" + table + ".txt"));
        return new SoundText(
                sound.with(WorkbookText.of(sheets)), table, impact ? "2026-06-20" : "2026-01-28", expected);
    }

    /** The same workbook as an edition of another date. */
    SoundText dated(String other) {
        WorkbookText about = WorkbookText.of("== About\nField\tValue\nGoverning from\t'" + other);
        return new SoundText(text.with(about), table, other, expected);
    }

    String file() {
        return "decision-tables/" + table + "/" + date + ".xlsx";
    }

    Edition edition() {
        WorkbookReader.Reading reading = WorkbookReader.read(file(), text.bytes());
        assertThat(reading.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        return Objects.requireNonNull(reading.edition());
    }

    /** Names of the shipped rules of the table. */
    Set<String> rules() {
        LawTable law = Objects.requireNonNull(ShippedBundle.bundle().tables().get(table));
        return law.rules().files().keySet();
    }

    private static String load(String file) {
        try {
            return Files.readString(FILES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
