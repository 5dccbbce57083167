package dev.interlock.policy.rules.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads `src/test/resources/rules/refused`: a section is a way out of a rule, and the findings it gets. `head`, `attribute`,
 * `condition`, `when` and `then` are put in their places of an honest rule; `drl` begins a file of its own. `&lt;U+202E>`
 * stands for a character, `&lt;( * 14>` for a text fourteen times, in which `¶` stands for a line break.
 */
final class RefusedCorpus {

    static final Path FOLDER = Path.of("src/test/resources/rules/refused");

    private static final Pattern CHARACTER = Pattern.compile("<U\\+([0-9A-F]{4})>");
    private static final Pattern TIMES = Pattern.compile("<([^<>]+) \\* ([0-9]+)>");

    /** @param findings one for each: its code, and its line when it has one */
    record Escape(String file, String name, String drl, List<String> findings) {

        @Override
        public String toString() {
            return file + ": " + name;
        }
    }

    private final List<Escape> escapes = new ArrayList<>();

    static List<Escape> read() throws IOException {
        RefusedCorpus corpus = new RefusedCorpus();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".txt", "");
                for (String section : Files.readString(file, UTF_8).split("(?m)^== ")) {
                    if (!section.isBlank()) {
                        corpus.section(name, section.lines().toList());
                    }
                }
            }
        }
        return corpus.escapes;
    }

    private void section(String file, List<String> lines) {
        List<String> findings = new ArrayList<>();
        List<String> body = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("=> ")) {
                findings.add(line.substring(3));
            } else if (!line.isEmpty()) {
                body.add(line);
            }
        }
        String drl = body.get(0).equals("drl") ? String.join("\n", body.subList(1, body.size())) + "\n" : inRule(body);
        escapes.add(new Escape(file, lines.get(0), written(drl), findings));
    }

    private static String inRule(List<String> parts) {
        String condition = part(parts, "condition").isEmpty() ? "operation != null" : part(parts, "condition");
        return """
                package interlock.rules.hostile;
                import dev.interlock.facts.Missing;
                import dev.interlock.facts.Question;
                import dev.interlock.facts.verdict.Verdicts;
                import java.util.List;
                global Verdicts verdicts;
                """
                + part(parts, "head")
                + "\nrule \"hostile\"\n"
                + part(parts, "attribute")
                + "\nwhen\n    $question : Question( "
                + condition
                + " )\n"
                + part(parts, "when")
                + "\nthen\n"
                + part(parts, "then")
                + "\nend\n";
    }

    private static String part(List<String> parts, String key) {
        return String.join(
                "\n",
                parts.stream()
                        .filter(part -> part.startsWith(key) && !part.startsWith(key + "s"))
                        .map(part -> part.startsWith(key + " ") ? part.substring(key.length() + 1) : part)
                        .toList());
    }

    private static String written(String text) {
        Matcher times = TIMES.matcher(text);
        String repeated = times.replaceAll(match ->
                Matcher.quoteReplacement(match.group(1).replace('¶', '\n').repeat(Integer.parseInt(match.group(2)))));
        return CHARACTER
                .matcher(repeated)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
