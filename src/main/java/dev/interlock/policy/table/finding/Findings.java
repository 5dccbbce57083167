package dev.interlock.policy.table.finding;

import dev.interlock.policy.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong, or worth knowing, in one workbook: the first hundred in order are kept, the others counted. */
public final class Findings {

    public static final int MOST = 100;

    private final String file;
    private final TreeSet<Diagnostic> kept = new TreeSet<>();
    private int count;
    private boolean errors;

    public Findings(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    /** Notes an error about the file as a whole. */
    public void error(String code, String message, @Nullable String hint) {
        error(code, null, null, message, hint);
    }

    public void error(
            String code, @Nullable String sheet, @Nullable String cell, String message, @Nullable String hint) {
        errors = true;
        keep(Diagnostic.error(code, file, sheet, cell, message, hint));
    }

    /** Whether one more at this place would be among the first hundred. */
    public boolean listens(@Nullable String sheet, @Nullable String cell) {
        return kept.size() < MOST
                || !kept.last().isError()
                || kept.last().compareTo(Diagnostic.error("", file, sheet, cell, "", null)) > 0;
    }

    /** Notes something the author should look at and that leaves no doubt what the rows say. */
    public void warning(
            String code, @Nullable String sheet, @Nullable String cell, String message, @Nullable String hint) {
        keep(Diagnostic.warning(code, file, sheet, cell, message, hint));
    }

    private void keep(Diagnostic diagnostic) {
        if (kept.add(diagnostic)) {
            count++;
        }
        if (kept.size() > MOST) {
            drop();
        }
    }

    /** A warning gives way before an error does: what refuses a workbook must be among what is told. */
    private void drop() {
        for (Diagnostic diagnostic : kept.descendingSet()) {
            if (!diagnostic.isError()) {
                kept.remove(diagnostic);
                return;
            }
        }
        kept.pollLast();
    }

    /** Whether something was found that refuses the workbook. */
    public boolean refuse() {
        return errors;
    }

    /** What was found, sorted: a hundred at most, and how many more there are. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> all = new ArrayList<>(kept);
        if (count > MOST) {
            all.remove(all.stream().filter(Diagnostic::isError).count() < MOST ? lastWarning(all) : MOST - 1);
            String message = "there are " + (count - all.size()) + " more findings, " + count + " in all";
            all.add(Diagnostic.warning("table-more-findings", file, null, null, message, "mend these first"));
        }
        return List.copyOf(all);
    }

    private static int lastWarning(List<Diagnostic> all) {
        int last = all.size() - 1;
        while (all.get(last).isError()) {
            last--;
        }
        return last;
    }
}
