package dev.interlock.policy.analysis;

import dev.interlock.facts.LetterSteps;
import dev.interlock.facts.Spelling;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What known names are made of, by which two that are near each other are told from a name and a slip. */
final class NameParts {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern STARTS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[.])|(?=[.])");

    private final Set<String> known = new HashSet<>();

    NameParts(Collection<String> names) {
        names.forEach(name -> known.addAll(of(name)));
    }

    /** Whether two names differ as those of two things do: `AttachKeyPair` and `DetachKeyPair`, where others detach too. */
    boolean areMeant(String name, String near) {
        String one = Spelling.key(name);
        String other = Spelling.key(near);
        Set<String> differing = of(name);
        differing.removeAll(of(near));
        return known.containsAll(differing)
                || one.equals("un" + other)
                || other.equals("un" + one)
                || DIGITS.matcher(one)
                        .replaceAll("")
                        .equals(DIGITS.matcher(other).replaceAll(""));
    }

    /** Whether one is the other in the plural, in whichever part. */
    static boolean isPlural(String name, String near) {
        return LetterSteps.isPlural(name.replace(".", ""), near.replace(".", ""));
    }

    private static Set<String> of(String name) {
        Set<String> parts = new HashSet<>();
        for (String part : STARTS.split(name, -1)) {
            parts.add(Spelling.key(part));
        }
        return parts;
    }
}
