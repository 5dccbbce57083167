package dev.interlock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.catalog.BundleFolder;
import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.Check;
import dev.interlock.policy.Diagnostic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads of loads: how many findings, whether anything decides, and when all is well again. */
class LoadReportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("dev.interlock.bundle").addHandler(handler);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("dev.interlock.bundle").removeHandler(handler);
    }

    @Test
    void a_refusal_is_counted_and_its_end_is_told_once() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        LoadReport report = new LoadReport(metrics);
        Diagnostic finding = Diagnostic.error("x", "a.xlsx", "Impact", "A2", "wrong", null);
        report.accept(new Check(NOW, null, false, List.of(finding)));
        report.accept(new Check(NOW, null, false, List.of(finding, finding)));
        report.accept(new Check(NOW, null, true, List.of()));
        report.accept(new Check(NOW, null, true, List.of()));
        assertThat(lines)
                .filteredOn(line -> !line.contains("a.xlsx"))
                .containsExactly(
                        "ERROR The bundle is refused; 1 finding. Nothing decides.",
                        "ERROR The bundle is refused; 2 findings. Nothing decides.",
                        "INFO The bundle is sound again");
        assertThat(metrics.counter("interlock.bundle.loads", "result", "refused")
                        .count())
                .isEqualTo(2);
        assertThat(metrics.counter("interlock.bundle.loads", "result", "accepted")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void the_folder_that_is_not_there_is_named() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Path tables = folder.resolve("tables");
        List<Check> checks = new ArrayList<>();
        Catalog catalog = new Catalog(new BundleFolder(rules, tables), InstantSource.fixed(NOW), false, checks::add);
        catalog.refresh();
        assertThat(checks)
                .flatExtracting(Check::diagnostics)
                .extracting(Diagnostic::message)
                .containsExactly("There is no folder `" + tables + "`");
    }

    @Test
    void a_period_in_which_nobody_can_look_becomes_the_shortest() {
        assertThat(period("PT0S")).isEqualTo(InterlockConfig.Watch.SHORTEST);
        assertThat(period("PT1S")).hasSeconds(1);
    }

    private static Duration period(String text) {
        InterlockConfig.Watch watch = () -> Duration.parse(text);
        return watch.workable();
    }
}
