package dev.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import dev.interlock.api.ChangedWorkbook;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Diagnostic.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder's law decides whatever it says; its operator is told once what a draft of it would be told. */
class FirstLookTest {

    @TempDir
    Path folder;

    @Test
    void what_a_draft_of_the_folders_law_would_be_told_is_told_once() throws Exception {
        ShippedBundle.copyTo(folder);
        Files.write(
                folder.resolve(ChangedWorkbook.FILE),
                ChangedWorkbook.with(
                        ChangedWorkbook.shipped(),
                        "Impact",
                        "StartInstance",
                        "Error code",
                        "instancelockedforsecurity"));
        BundleFolder files = new BundleFolder(folder.resolve("rules"), folder.resolve("decision-tables"));
        Catalog catalog = new Catalog(files, InstantSource.system(), false, check -> {});
        LinkedBlockingQueue<List<Diagnostic>> told = new LinkedBlockingQueue<>();
        FirstLook look = new FirstLook(catalog, new LawExamination(Severity.ERROR), told::add);

        look.begin();
        assertThat(told).as("nothing decides yet").isEmpty();
        assertThat(catalog.refresh().accepted()).isTrue();
        look.begin();
        look.begin();
        assertThat(told.poll(60, TimeUnit.SECONDS)).extracting(Diagnostic::code).contains("law-code-spelling");
        assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
}
