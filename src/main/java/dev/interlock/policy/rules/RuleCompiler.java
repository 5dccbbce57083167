package dev.interlock.policy.rules;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.rules.gate.ClassGate;
import dev.interlock.policy.rules.gate.RuleGate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Turns the DRL files of a bundle into one KIE base for each table, as far as {@link RuleGate} lets them through. */
public final class RuleCompiler {

    /** Time of the processor that a table's rules may take; the shipped ones take about five seconds. */
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"\\n]+)\"");

    /**
     * What came of compiling.
     *
     * @param rules by table, empty when a diagnostic is an error
     */
    public record Compiled(Map<String, LawRules> rules, List<Diagnostic> diagnostics) {}

    private record Table(@Nullable LawRules rules, List<Diagnostic> diagnostics) {}

    private RuleCompiler() {}

    /**
     * Compiles the files of each table together.
     *
     * @param files DRL text by path; the folder under `rules/` names the table
     */
    public static Compiled compile(SortedMap<String, byte[]> files) {
        return compile(files, BUDGET);
    }

    static Compiled compile(SortedMap<String, byte[]> files, Duration budget) {
        SortedMap<String, SortedMap<String, byte[]>> tables = new TreeMap<>();
        files.forEach((path, bytes) ->
                tables.computeIfAbsent(tableOf(path), table -> new TreeMap<>()).put(path, bytes));
        SortedMap<String, CompilerThread<Table>> underWay = new TreeMap<>();
        // Compiling is most of what a start takes, and tables know nothing of each other.
        tables.forEach((table, its) ->
                underWay.put(table, CompilerThread.start("rule-compiler-" + table, () -> compile(table, its))));
        Map<String, LawRules> rules = new HashMap<>();
        List<Diagnostic> faults = new ArrayList<>();
        underWay.forEach((table, thread) -> {
            Table compiled = await(table, thread, budget);
            faults.addAll(compiled.diagnostics());
            if (compiled.rules() != null) {
                rules.put(table, compiled.rules());
            }
        });
        return new Compiled(
                faults.isEmpty() ? Map.copyOf(rules) : Map.of(),
                faults.stream().sorted().distinct().toList());
    }

    private static Table await(String table, CompilerThread<Table> thread, Duration budget) {
        try {
            return thread.await(budget);
        } catch (TimeoutException e) {
            return refused("rule-compile-timeout", table, "The rules of `" + table + "` take too long to compile");
        } catch (ExecutionException e) {
            // The compiler reports most faults and throws on some, nesting that is too deep and too many rules among
            // them.
            return refused("rule-not-compiled", table, "The rules of `" + table + "` cannot be compiled");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("rule-compile-timeout", table, "The rules of `" + table + "` were not compiled to the end");
        }
    }

    private static Table refused(String code, String table, String message) {
        String hint = "Make expressions shorter, or rules fewer";
        return new Table(null, List.of(Diagnostic.error(code, "rules/" + table, null, null, message, hint)));
    }

    private static Table compile(String table, SortedMap<String, byte[]> files) throws ReflectiveOperationException {
        SortedMap<String, String> texts = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        files.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            texts.put(path, text);
            names.putAll(rulesOf(path, text));
        });
        KieBase shipped = CompiledClasses.find(texts);
        if (shipped != null) {
            return new Table(new LawRules(table, shipped, Map.copyOf(names), true), List.of());
        }
        List<Diagnostic> faults = RuleGate.check(table, files);
        if (!faults.isEmpty()) {
            return new Table(null, faults);
        }
        RuleBuild build = RuleBuild.of(texts);
        if (!build.diagnostics().isEmpty()) {
            return new Table(null, build.diagnostics());
        }
        faults = ClassGate.check(table, build.classes());
        if (!faults.isEmpty()) {
            return new Table(null, faults);
        }
        KieBase base = CompiledClasses.baseOf(build.classes());
        return base == null
                ? refused("rule-not-compiled", table, "The rules of `" + table + "` hold no rule")
                : new Table(new LawRules(table, base, Map.copyOf(names), false), List.of());
    }

    /**
     * The class files the compiler makes of one table's DRL, by path.
     *
     * @throws IllegalArgumentException when it does not compile
     */
    static SortedMap<String, byte[]> classesOf(SortedMap<String, String> texts) {
        RuleBuild build = RuleBuild.of(texts);
        if (!build.diagnostics().isEmpty()) {
            throw new IllegalArgumentException(build.diagnostics().toString());
        }
        return build.classes();
    }

    static String tableOf(String path) {
        String[] parts = path.split("/", -1);
        return parts[parts.length - 2];
    }

    private static Map<String, String> rulesOf(String path, String text) {
        Map<String, String> names = new HashMap<>();
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            names.put(matcher.group(1), path);
        }
        return names;
    }
}
