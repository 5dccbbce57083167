package dev.interlock.facts.describe;

import dev.interlock.facts.NearestWord;
import dev.interlock.facts.verdict.Advisory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request, or worth knowing of it, while it is read. Knows the place being read, so that a
 * pointer is written only when there is something to point at. For one request and one thread.
 */
public final class Findings {

    /** Past this many faults, or advisories, only their number is told: a hostile body must not grow its own answer. */
    public static final int MOST = 100;

    private @Nullable String[] names = new String[6];
    private int[] indexes = new int[6];
    private int depth;
    private @Nullable List<Fault> faults;
    private @Nullable List<Advisory> advisories;
    private int faultsPastMost;
    private int advisoriesPastMost;

    /** Steps into a field; {@link #leave} steps out. */
    public void enter(String field) {
        step(field, 0);
    }

    /** Steps into an item of a list, counted from 0; {@link #leave} steps out. */
    public void enter(int index) {
        step(null, index);
    }

    public void leave() {
        depth--;
    }

    /** The value at the place being read is at fault. */
    public void fault(String code, String message, @Nullable String hint) {
        add(code, null, message, hint);
    }

    /** A field of the object at the place being read is at fault, or is not there. */
    public void faultAt(String field, String code, String message, @Nullable String hint) {
        add(code, field, message, hint);
    }

    /** A field nobody reads is given where only known ones may be. */
    public void unknownField(String field, Collection<String> known) {
        if (!isFull()) {
            add("unknown-field", field, Shown.text(field) + " is not a field known here", didYouMean(field, known));
        }
    }

    public void advise(String code, String text) {
        advise(code, text, null);
    }

    /** Advises on a word that nobody knows; {@code near} is the one that was probably meant, null when there is none. */
    public void advise(String code, String said, @Nullable String near) {
        if (advisories == null) {
            advisories = new ArrayList<>(2);
        }
        if (advisories.size() < MOST) {
            advisories.add(Advisory.ofWord(code, said, near));
        } else {
            advisoriesPastMost++;
        }
    }

    public boolean hasFaults() {
        return faults != null;
    }

    /** All faults, sorted; the last one tells how many more there were. */
    public List<Fault> faults() {
        if (faults == null) {
            return List.of();
        }
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(null);
        if (faultsPastMost > 0) {
            sorted.add(new Fault("more-faults", "", faultsPastMost + " more faults are not shown", null));
        }
        return List.copyOf(sorted);
    }

    /** All advisories in the order of the request; the last one tells how many more there were. */
    public List<Advisory> advisories() {
        if (advisories == null) {
            return List.of();
        }
        List<Advisory> all = new ArrayList<>(advisories);
        if (advisoriesPastMost > 0) {
            all.add(new Advisory("more-advisories", advisoriesPastMost + " more advisories are not shown"));
        }
        return List.copyOf(all);
    }

    /** A hint with the known word nearest to one that is not known; null when none is near. */
    public static @Nullable String didYouMean(String word, Collection<String> known) {
        return NearestWord.to(word, known)
                .map(near -> "Did you mean `" + near + "`?")
                .orElse(null);
    }

    private boolean isFull() {
        if (faults == null || faults.size() < MOST) {
            return false;
        }
        faultsPastMost++;
        return true;
    }

    private void add(String code, @Nullable String field, String message, @Nullable String hint) {
        if (isFull()) {
            return;
        }
        if (faults == null) {
            faults = new ArrayList<>(4);
        }
        faults.add(new Fault(code, pointerTo(field), message, hint));
    }

    private void step(@Nullable String field, int index) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
        names[depth] = field;
        indexes[depth] = index;
        depth++;
    }

    private String pointerTo(@Nullable String field) {
        StringBuilder pointer = new StringBuilder(64);
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            if (name == null) {
                pointer.append('/').append(indexes[i]);
            } else {
                appendEscaped(pointer, name);
            }
        }
        if (field != null) {
            appendEscaped(pointer, field);
        }
        return pointer.toString();
    }

    private static void appendEscaped(StringBuilder pointer, String name) {
        pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
}
