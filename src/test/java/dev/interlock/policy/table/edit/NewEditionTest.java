package dev.interlock.policy.table.edit;

import static dev.interlock.policy.table.edit.Opened.SECURITY;
import static dev.interlock.policy.table.edit.Opened.SNAPSHOT;
import static dev.interlock.policy.table.edit.Opened.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Case;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Edition;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewEditionTest {

    private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {SECURITY, SNAPSHOT})
    void itSaysTheSameFromAnotherDay(String file) {
        Edition old = Opened.law(file, Opened.shipped(file));
        Edited.Workbook made = (Edited.Workbook) NewEdition.from(file, Opened.shipped(file), NEXT);

        assertThat(made.file()).isEqualTo("decision-tables/" + old.table() + "/2027-01-01.xlsx");
        Edition next = Opened.law(made.file(), made.bytes());
        assertThat(next.date()).isEqualTo("2027-01-01");
        assertThat(next.about())
                .containsEntry("Governing from", "2027-01-01")
                .containsEntry("Revision note", "Begun with the text of " + old.date() + ". Say here what is new.")
                .containsEntry("Title", old.about().get("Title"));
        assertThat(next.operations()).isEqualTo(old.operations());
        assertThat(next.sheets().subList(0, 2)).isEqualTo(old.sheets().subList(0, 2));
        assertThat(next.cases())
                .extracting(Case::name)
                .isEqualTo(old.cases().stream().map(Case::name).toList());
        assertThat(next.cases())
                .allMatch(one -> one.request()
                        .path("editions")
                        .path(old.table())
                        .asText()
                        .equals("2027-01-01"));
    }

    @Test
    void aCaseAtTheFirstInstantOfTheOldEditionAsksAtThatOfTheNew() {
        byte[] pinned = Opened.changed(Opened.shipped(SECURITY), workbook -> {
            cell(workbook, "Cases!P1").setCellValue("asOf");
            cell(workbook, "Cases!P2").setCellValue("2026-06-20T00:00:00Z");
            cell(workbook, "Cases!P3").setCellValue("2026-08-01T00:00:00Z");
        });
        Edited.Workbook made = (Edited.Workbook) NewEdition.from(SECURITY, pinned, NEXT);
        assertThat(Opened.law(made.file(), made.bytes()).cases())
                .extracting(one -> one.request().path("asOf").asText())
                .startsWith("2027-01-01T00:00:00Z", "2026-08-01T00:00:00Z", "2027-01-01T00:00:00Z");
    }

    @Test
    void marksOfAnAnnotatedCopyAreNotTakenOver() {
        Diagnostic finding = Diagnostic.warning("code", SECURITY, "Impact", "F3", "look", null);
        byte[] copy = Opened.bytes(AnnotatedWorkbook.of(Opened.shipped(SECURITY), java.util.List.of(finding)));
        byte[] made = Opened.bytes(NewEdition.from(SECURITY, copy, NEXT));
        assertThat(WorkbookShown.of(made)).doesNotContain("Findings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-20", "2026-06-19", "2018-01-01"})
    void aDateThatIsNotAfterTheNewest(String date) {
        Edited edited = NewEdition.from(SECURITY, Opened.shipped(SECURITY), LocalDate.parse(date));
        assertThat(Opened.refusal(edited))
                .containsExactly(Diagnostic.error(
                        "edition-not-newer",
                        SECURITY,
                        null,
                        null,
                        "a new edition from `" + date + "` would not follow the one from `2026-06-20`",
                        "choose a date after `2026-06-20`"));
    }

    @Test
    void aFaultyOneIsNotCopied() {
        byte[] faulty = Opened.changed(
                Opened.shipped(SECURITY),
                workbook -> cell(workbook, "Impact!F3").setCellValue("fail"));
        assertThat(Opened.refusal(NewEdition.from(SECURITY, faulty, NEXT)))
                .isEqualTo(Opened.findings(SECURITY, faulty));
    }
}
