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

    /** Compiles a few lines that mean nothing, so that the first real compilation finds its classes loaded. */
    public static void warmUp() {
        String drl = """
                package interlock.rules.warmup;
                import java.util.List;
                function boolean isLong( String text ) {
                    return text != null && text.length() > 3;
                }
                rule "warm up"
                salience -1
                when
                    $list : List( $size : size, !empty )
                    $text : String( isLong( this ), length != $size ) from $list
                    not Integer( this == $size )
                then
                    insert( $text.substring( 1 ) + $size );
                end
                """;
        compile(new TreeMap<>(Map.of("rules/warm-up/warm-up.drl", drl.getBytes(StandardCharsets.UTF_8))));
    }

    private static void compile(
            String table, SortedMap<String, String> texts, Map<String, LawRules> rules, List<Diagnostic> faults) {
        KieServices kie = KieServices.get();
        KieFileSystem fileSystem = kie.newKieFileSystem();
        // A name of its own for each build: KIE keeps modules by release id, and two builds must never share one.
        ReleaseId release =
                kie.newReleaseId("dev.interlock", table, UUID.randomUUID().toString());
        fileSystem.generateAndWritePomXML(release);
        texts.forEach((path, text) -> fileSystem.write("src/main/resources/interlock/" + path.replace("-", ""), text));
        KieBuilder builder = kie.newKieBuilder(fileSystem);
        try {
            builder.buildAll(ExecutableModelProject.class);
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
        KieBase base = kie.newKieContainer(release).getKieBase();
        kie.getRepository().removeKieModule(release);
        Map<String, String> names = new HashMap<>();
        texts.forEach((path, text) -> names.putAll(rulesOf(path, text)));
        rules.put(table, new LawRules(table, base, Map.copyOf(names)));
    }

    private static String tableOf(String path) {
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
