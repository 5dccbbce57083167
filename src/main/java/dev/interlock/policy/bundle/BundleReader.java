package dev.interlock.policy.bundle;

import dev.interlock.facts.NearestWord;
import dev.interlock.facts.law.CheckRow;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Digest;
import dev.interlock.policy.Edition;
import dev.interlock.policy.rules.LawRules;
import dev.interlock.policy.rules.RuleCompiler;
import dev.interlock.policy.table.WorkbookReader;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bundle of files, or says what is wrong with them. What did not change since the bundle before is taken over from
 * it: a changed workbook compiles nothing.
 */
public final class BundleReader {

    /**
     * What came of reading.
     *
     * @param bundle null when a diagnostic is an error
     * @param revision the revision the files would have
     * @param tables what could be read, though an error elsewhere may refuse it
     * @param diagnostics all findings, sorted
     */
    public record Read(
            @Nullable Bundle bundle,
            String revision,
            SortedMap<String, LawTable> tables,
            List<Diagnostic> diagnostics) {}

    private static final String TABLES = "decision-tables/";

    private final SortedMap<String, byte[]> files;
    private final @Nullable Bundle previous;
    private final List<BundleFile> listing = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private BundleReader(SortedMap<String, byte[]> files, @Nullable Bundle previous) {
        this.files = files;
        this.previous = previous;
        files.forEach((path, bytes) -> listing.add(new BundleFile(path, Digest.of(bytes), bytes.length)));
    }

    /**
     * Reads a bundle.
     *
     * @param files content by path inside the bundle (`rules/...`, `decision-tables/...`)
     * @param previous the bundle before, null when there is none
     */
    public static Read read(SortedMap<String, byte[]> files, @Nullable Bundle previous) {
        return new BundleReader(files, previous).read();
    }

    private Read read() {
        Manifest manifest = new ManifestReader(files, diagnostics).read();
        boolean soundManifest = !hasErrors();
        Map<String, NavigableMap<String, Edition>> editions = editions();
        // DRL is code: nothing is compiled that the manifest does not list.
        Map<String, LawRules> rules = manifest == null || !soundManifest ? Map.of() : rules();
        SortedMap<String, LawTable> tables = new TreeMap<>();
        editions.forEach((table, byDate) -> {
            LawRules its = rules.get(table);
            if (its != null) {
                tables.put(table, new LawTable(table, byDate, its));
                byDate.values().forEach(edition -> checkConditions(edition, its));
            } else if (!hasErrors()) {
                diagnostics.add(Diagnostic.error(
                        "table-without-rules",
                        "decision-tables/" + table,
                        null,
                        null,
                        "No DRL file lies under `rules/" + table + "`",
                        "Add the rules of the table and list them in `rules/bundle.yaml`"));
            }
        });
        rules.keySet().forEach(this::checkWorkbooks);
        if (editions.isEmpty() && !hasErrors()) {
            diagnostics.add(Diagnostic.error(
                    "table-missing", "decision-tables", null, null, "The bundle has no workbook", null));
        }
        diagnostics.sort(null);
        String revision = BundleFile.revisionOf(listing);
        List<Diagnostic> found = List.copyOf(diagnostics);
        Bundle bundle = manifest == null || hasErrors()
                ? null
                : new Bundle(revision, manifest, List.copyOf(listing), tables, found);
        return new Read(bundle, revision, tables, found);
    }

    private Map<String, NavigableMap<String, Edition>> editions() {
        Map<String, NavigableMap<String, Edition>> editions = new TreeMap<>();
        for (BundleFile file : listing) {
            if (file.path().startsWith(TABLES) && !file.path().endsWith(".xlsx")) {
                diagnostics.add(Diagnostic.error(
                        "table-file-kind",
                        file.path(),
                        null,
                        null,
                        "The file is not a workbook of the kind .xlsx",
                        "Save it as an Excel workbook (.xlsx), or take it away"));
            } else if (file.path().endsWith(".xlsx")) {
                Edition edition = unchanged(file);
                if (edition == null) {
                    WorkbookReader.Reading reading = WorkbookReader.read(file.path(), contentOf(file));
                    diagnostics.addAll(reading.diagnostics());
                    edition = reading.edition();
                }
                if (edition != null) {
                    editions.computeIfAbsent(edition.table(), table -> new TreeMap<>())
                            .put(edition.date(), edition);
                }
            }
        }
        return editions;
    }

    /** A table whose workbooks are gone would silently say nothing; whoever means that takes its rules away too. */
    private void checkWorkbooks(String table) {
        String folder = TABLES + table;
        if (files.keySet().stream().noneMatch(path -> path.startsWith(folder + "/"))) {
            diagnostics.add(Diagnostic.error(
                    "table-missing",
                    folder,
                    null,
                    null,
                    "There are rules under `rules/" + table + "`, and no workbook they are for",
                    "Put the workbooks back, or take the rules away and out of `rules/bundle.yaml`"));
        }
    }

    /** A condition of the Checks sheet is the name of the rule that finds it met. */
    private void checkConditions(Edition edition, LawRules rules) {
        for (Object row : edition.rows()) {
            if (row instanceof CheckRow check && !rules.files().containsKey(check.condition())) {
                String hint = NearestWord.to(check.condition(), rules.files().keySet())
                        .map(word -> "Did you mean `" + word + "`?")
                        .orElse("A condition is the name of a rule under `rules/" + edition.table() + "`");
                diagnostics.add(Diagnostic.error(
                        "table-unknown-condition",
                        edition.file(),
                        check.place().sheet(),
                        GridAddress.under(
                                "Condition",
                                edition.headers(check.place().sheet()),
                                check.place().row()),
                        "No rule is named `" + check.condition() + "`",
                        hint));
            }
        }
    }

    /** The edition of a workbook that was read before and gave no warning that would have to be said again. */
    private @Nullable Edition unchanged(BundleFile file) {
        if (previous == null || !previous.files().contains(file)) {
            return null;
        }
        for (LawTable table : previous.tables().values()) {
            for (Edition edition : table.editions().values()) {
                if (edition.file().equals(file.path())) {
                    previous.warnings().stream()
                            .filter(warning -> warning.file().equals(file.path()))
                            .forEach(diagnostics::add);
                    return edition;
                }
            }
        }
        return null;
    }

    private Map<String, LawRules> rules() {
        if (previous != null && drl(listing).equals(drl(previous.files()))) {
            Map<String, LawRules> rules = new HashMap<>();
            previous.tables().forEach((table, law) -> rules.put(table, law.rules()));
            return rules;
        }
        SortedMap<String, byte[]> sources = new TreeMap<>();
        drl(listing).forEach(file -> sources.put(file.path(), contentOf(file)));
        RuleCompiler.Compiled compiled = RuleCompiler.compile(sources);
        diagnostics.addAll(compiled.diagnostics());
        return compiled.rules();
    }

    private byte[] contentOf(BundleFile file) {
        byte[] bytes = files.get(file.path());
        return bytes == null ? new byte[0] : bytes;
    }

    private static List<BundleFile> drl(List<BundleFile> files) {
        return files.stream().filter(file -> file.path().endsWith(".drl")).toList();
    }

    private boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
