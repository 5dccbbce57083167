package dev.interlock.policy.archive;

import dev.interlock.policy.Diagnostic;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with one archive; a hundred findings are kept. */
final class Findings {

    private static final int MOST = 100;

    private final String archive;
    private final TreeSet<Diagnostic> found = new TreeSet<>();

    Findings(String archive) {
        this.archive = archive;
    }

    /** Notes an error about the archive as a whole. */
    void error(String code, String message, @Nullable String hint) {
        error(code, archive, message, hint);
    }

    /** Notes an error about a file in it. */
    void error(String code, String file, String message, @Nullable String hint) {
        found.add(Diagnostic.error(code, file, null, null, message, hint));
        if (found.size() > MOST) {
            found.pollLast();
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Diagnostic> sorted() {
        return List.copyOf(found);
    }
}
