package dev.interlock.policy.rules.gate;

import dev.interlock.policy.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Decides whether the DRL of a table may be given to the compiler. Compiling DRL already runs parts of it, so this comes
 * first.
 */
public final class RuleGate {

    private static final String PACKAGE = "interlock.rules.";

    private RuleGate() {}

    /** The package the rules of a table belong to. */
    public static String packageOf(String table) {
        return PACKAGE + table.replace("-", "");
    }

    /**
     * Everything that keeps the files from being compiled, sorted; empty when nothing does.
     *
     * @param table name of the table of the law (`security-lock`)
     * @param files content by path
     */
    public static List<Diagnostic> check(String table, SortedMap<String, byte[]> files) {
        List<Report> reports = new ArrayList<>();
        List<RuleFile> parsed = new ArrayList<>();
        Report whole = new Report("rules/" + table);
        reports.add(whole);
        if (files.values().stream().mapToLong(bytes -> bytes.length).sum() > Limits.TABLE) {
            whole.add("rule-too-large", 0, "The rules of the table have more than " + Limits.TABLE + " bytes", null);
            return whole.findings();
        }
        files.forEach((path, bytes) -> {
            Report report = new Report(path);
            reports.add(report);
            String text = RuleText.read(bytes, report);
            RuleFile file = text == null ? null : RuleFile.parse(path, text, report);
            if (file != null) {
                parsed.add(file);
            }
        });
        int rules = parsed.stream()
                .mapToInt(file -> file.rules().size() + file.functions().size())
                .sum();
        if (rules > Limits.RULES) {
            whole.add("rule-too-large", 0, "The table has more than " + Limits.RULES + " rules and functions", null);
        } else {
            FunctionChecks functions = new FunctionChecks(parsed, parsed.size() == files.size());
            functions.checkAll();
            parsed.forEach(file -> new FileCheck(file, functions).check(packageOf(table)));
        }
        return reports.stream()
                .flatMap(report -> report.findings().stream())
                .sorted()
                .toList();
    }
}
