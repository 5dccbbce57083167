package dev.interlock.policy.rules.gate;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/**
 * A DRL file as the compiler's own parser reads it: what is looked at is what is compiled.
 *
 * @param lines its lines, for places
 */
record RuleFile(String path, String text, List<String> lines, PackageDescr content, Report report) {

    /** The file, or null when it is no DRL. */
    static @Nullable RuleFile parse(String path, String text, Report report) {
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        PackageDescr content = null;
        try {
            content = parser.parse(false, text);
        } catch (DroolsParserException e) {
            report.add("rule-not-compiled", 0, "The file cannot be parsed", null);
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error instanceof ParserError at ? at.getRow() : 0;
            report.add("rule-not-compiled", line, error.getMessage(), null);
        }
        if (content == null && report.isEmpty()) {
            report.add("rule-not-compiled", 0, "The file holds no rule", null);
        }
        return content == null || !report.isEmpty()
                ? null
                : new RuleFile(path, text, text.lines().toList(), content, report);
    }

    List<RuleDescr> rules() {
        return content.getRules();
    }

    List<FunctionDescr> functions() {
        return content.getFunctions();
    }

    /** Line at which a body begins that the parser gives as text; the line to start looking at when it is not found. */
    int lineOf(String body, int from) {
        String first = body.strip().lines().findFirst().orElse("").strip();
        for (int line = Math.max(1, from); line <= lines.size(); line++) {
            if (!first.isEmpty() && lines.get(line - 1).contains(first)) {
                return line;
            }
        }
        return from;
    }

    /** Lines that hold a word as a word, for what the parser gives no place of. */
    int lineWith(String word) {
        List<Integer> found = new ArrayList<>();
        for (int line = 1; line <= lines.size() && found.isEmpty(); line++) {
            if (lines.get(line - 1).contains(word)) {
                found.add(line);
            }
        }
        return found.isEmpty() ? 0 : found.get(0);
    }
}
