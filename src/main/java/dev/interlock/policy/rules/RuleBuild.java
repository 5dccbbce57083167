package dev.interlock.policy.rules;

import dev.interlock.policy.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * What the compiler makes of one table's DRL. Nothing of it is a class yet.
 *
 * @param classes class files by path, empty when a diagnostic is an error
 */
record RuleBuild(SortedMap<String, byte[]> classes, List<Diagnostic> diagnostics) {

    /** Compiles DRL texts, by path. */
    static RuleBuild of(SortedMap<String, String> texts) {
        KieServices kie = KieServices.get();
        KieFileSystem fileSystem = kie.newKieFileSystem();
        // A name of its own for each build: KIE keeps modules by release id, and two builds must never share one.
        fileSystem.generateAndWritePomXML(
                kie.newReleaseId("dev.interlock", "rules", UUID.randomUUID().toString()));
        texts.forEach((path, text) -> fileSystem.write("src/main/resources/interlock/" + path.replace("-", ""), text));
        KieBuilder builder = kie.newKieBuilder(fileSystem).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            return new RuleBuild(new TreeMap<>(), faults(errors, texts.keySet()));
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        kie.getRepository().removeKieModule(module.getReleaseId());
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String name : module.getFileNames()) {
            // The other class describes the module, which nobody asks.
            if (name.endsWith(".class") && !name.startsWith("org/drools/project/model/")) {
                classes.put(name, module.getBytes(name));
            }
        }
        return new RuleBuild(classes, List.of());
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
                    .orElse(null);
            // What the compiler says of the Java it made speaks of files and lines that nobody wrote.
            faults.add(
                    path != null && message.getText().lines().count() == 1
                            ? Diagnostic.error(
                                    "rule-not-compiled",
                                    path,
                                    null,
                                    message.getLine() > 0 ? "line " + message.getLine() : null,
                                    message.getText(),
                                    null)
                            : Diagnostic.error(
                                    "rule-not-compiled",
                                    path == null ? "rules" : path,
                                    null,
                                    null,
                                    "The rules pass the checks, and the compiler does not take them",
                                    "Look at what was changed last: a condition may have an operator rules do not have"));
        }
        return faults.stream().sorted().distinct().toList();
    }
}
