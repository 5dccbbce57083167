package dev.interlock.policy.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles the shipped rules while the service is built; see {@link CompiledClasses}. */
public final class ShippedRules {

    private ShippedRules() {}

    /**
     * Writes one resource for each table.
     *
     * @param args the folder of the rules, and the folder of the service's classes
     */
    public static void main(String... args) throws IOException {
        Path rules = Path.of(args[0]);
        SortedMap<String, SortedMap<String, String>> tables = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(rules)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".drl")).toList()) {
                String path = "rules/" + rules.relativize(file).toString().replace('\\', '/');
                tables.computeIfAbsent(RuleCompiler.tableOf(path), table -> new TreeMap<>())
                        .put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        for (SortedMap<String, String> texts : tables.values()) {
            Path resource = Path.of(args[1] + CompiledClasses.resourceOf(texts));
            Files.createDirectories(resource.getParent());
            Files.write(resource, CompiledClasses.zip(RuleCompiler.classesOf(texts)));
        }
    }
}
