package dev.interlock.policy.rules;

import dev.interlock.policy.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Turns the DRL files of a bundle into one KIE base for each table. */
public final class RuleCompiler {

    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"\\n]+)\"");

    /**
     * What came of compiling.
     *
     * @param rules by table, empty when a diagnostic is an error
     */
    public record Compiled(Map<String, LawRules> rules, List<Diagnostic> diagnostics) {}

    private RuleCompiler() {}

    /**
     * Compiles the files of each table together.
     *
     * @param files DRL text by path; the folder under `rules/` names the table
     */
    public static Compiled compile(SortedMap<String, byte[]> files) {
        Map<String, SortedMap<String, String>> tables = new TreeMap<>();
        files.forEach((path, bytes) -> tables.computeIfAbsent(tableOf(path), table -> new TreeMap<>())
                .put(path, new String(bytes, StandardCharsets.UTF_8)));
        Map<String, LawRules> rules = new ConcurrentHashMap<>();
        List<Diagnostic> faults = new CopyOnWriteArrayList<>();
        // Compiling is most of what a start takes, and tables know nothing of each other.
        tables.entrySet().parallelStream().forEach(table -> compile(table.getKey(), table.getValue(), rules, faults));
        return new Compiled(
                faults.isEmpty() ? rules : Map.of(),
                faults.stream().sorted().distinct().toList());
    }

    private static void compile(
            String table, SortedMap<String, String> texts, Map<String, LawRules> rules, List<Diagnostic> faults) {
        Map<String, String> names = new HashMap<>();
        texts.forEach((path, text) -> names.putAll(rulesOf(path, text)));
        KieBase shipped = CompiledClasses.find(texts);
        if (shipped != null) {
            rules.put(table, new LawRules(table, shipped, Map.copyOf(names)));
            return;
        }
        KieServices kie = KieServices.get();
        KieBuilder builder;
        try {
            builder = build(texts);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            // The compiler reports most faults and throws on some, nesting that is too deep among them.
            String message = "The rules of `" + table + "` cannot be parsed";
            faults.add(Diagnostic.error("rule-not-compiled", "rules/" + table, null, null, message, null));
            return;
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            faults.addAll(faults(errors, texts.keySet()));
            return;
        }
        ReleaseId release = builder.getKieModule().getReleaseId();
        KieBase base = kie.newKieContainer(release).getKieBase();
        kie.getRepository().removeKieModule(release);
        rules.put(table, new LawRules(table, base, Map.copyOf(names)));
    }

    private static KieBuilder build(SortedMap<String, String> texts) {
        KieServices kie = KieServices.get();
        KieFileSystem fileSystem = kie.newKieFileSystem();
        // A name of its own for each build: KIE keeps modules by release id, and two builds must never share one.
        fileSystem.generateAndWritePomXML(
                kie.newReleaseId("dev.interlock", "rules", UUID.randomUUID().toString()));
        texts.forEach((path, text) -> fileSystem.write("src/main/resources/interlock/" + path.replace("-", ""), text));
        return kie.newKieBuilder(fileSystem).buildAll(ExecutableModelProject.class);
    }

    /**
     * The class files the compiler makes of one table's DRL, by path.
     *
     * @throws IllegalArgumentException when it does not compile
     */
    static SortedMap<String, byte[]> classesOf(SortedMap<String, String> texts) {
        KieBuilder builder = build(texts);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalArgumentException(builder.getResults().toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                classes.put(name, module.getBytes(name));
            }
        }
        return classes;
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

    private static List<Diagnostic> faults(List<Message> messages, Collection<String> paths) {
        List<Diagnostic> faults = new ArrayList<>();
        for (Message message : messages) {
            if (message.getText().contains("Parser returned a null Package") && messages.size() > 1) {
                continue;
            }
            String path = paths.stream()
                    .filter(p -> message.getPath() != null && message.getPath().endsWith(p.replace("-", "")))
                    .findFirst()
                    .orElse("rules");
            String line = message.getLine() > 0 ? "line " + message.getLine() : null;
            faults.add(Diagnostic.error("rule-not-compiled", path, null, line, message.getText(), null));
        }
        return faults.stream().sorted().distinct().toList();
    }
}
