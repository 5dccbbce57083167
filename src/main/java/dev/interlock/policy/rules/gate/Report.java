package dev.interlock.policy.rules.gate;

import dev.interlock.policy.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the DRL files of one table: {@value #KEPT} findings of each file, the others counted. */
final class Report {

    static final int KEPT = 100;

    private final List<Diagnostic> findings = new ArrayList<>();
    private final String file;
    private int passedOver;

    Report(String file) {
        this.file = file;
    }

    /** A finding on a line, counted from 1; 0 when the file as a whole is meant. */
    void add(String code, int line, String message, @Nullable String hint) {
        Diagnostic finding = Diagnostic.error(code, file, null, line > 0 ? "line " + line : null, message, hint);
        if (findings.contains(finding)) {
            return;
        }
        if (findings.size() < KEPT) {
            findings.add(finding);
        } else {
            passedOver++;
        }
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<Diagnostic> findings() {
        if (passedOver == 0) {
            return List.copyOf(findings);
        }
        List<Diagnostic> all = new ArrayList<>(findings);
        all.add(Diagnostic.error(
                "rule-more-findings", file, null, null, "There are " + passedOver + " more findings", null));
        return all;
    }

    /** Text of a file in backticks, cut to a length that can be shown. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replace('`', '\'');
        return "`" + (line.length() > 80 ? line.substring(0, 80) + "..." : line) + "`";
    }
}
