package dev.interlock.decision.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which situations differ: a column of a sheet, a parameter, a fact.
 *
 * @param column its name for people (`Lock reason`)
 * @param values every value that is probed, numbers in their order
 */
record Axis(String column, List<Value> values) {

    /**
     * A value, and how a call gets it.
     *
     * @param word the value for people
     * @param whole what a group of values is called when all of them are meant; null without a group
     * @param told false when it stands for a fact nobody told
     * @param range the whole numbers it stands for; null when it is no number
     */
    record Value(
            String word,
            @Nullable String whole,
            boolean told,
            @Nullable Range range,
            Consumer<Call> sets) {

        static Value of(String word, Consumer<Call> sets) {
            return new Value(word, null, true, null, sets);
        }

        static Value untold(Consumer<Call> sets) {
            return new Value("not told", null, false, null, sets);
        }
    }

    /** Whole numbers from one to another, both inclusive; null for no limit. */
    record Range(@Nullable Long from, @Nullable Long to) {

        String inWords() {
            if (from == null || to == null) {
                return from == null ? "up to " + to : "from " + from;
            }
            return from.equals(to) ? from.toString() : from + " to " + to;
        }
    }

    /** The values by name, `a, b`; null when they are all that can be told, so that the axis makes no difference. */
    @Nullable
    String inWords(BitSet chosen) {
        BitSet others = new BitSet();
        for (int i = 0; i < values.size(); i++) {
            if (!chosen.get(i) && values.get(i).told()) {
                others.set(i);
            }
        }
        boolean told = chosen.stream().allMatch(i -> values.get(i).told());
        if (others.isEmpty() && !chosen.isEmpty()) {
            return null;
        }
        boolean numbers = values.stream().anyMatch(value -> value.range() != null);
        boolean fewer = told && !numbers && others.cardinality() < chosen.cardinality();
        return fewer ? "other than " + String.join(", ", words(others)) : String.join(", ", words(chosen));
    }

    private List<String> words(BitSet chosen) {
        List<String> words = new ArrayList<>();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            Value value = values.get(i);
            String word = value.word();
            if (value.range() != null) {
                int last = i;
                Range next = range(last + 1);
                while (chosen.get(last + 1) && next != null) {
                    last++;
                    next = range(last + 1);
                }
                Range end = values.get(last).range();
                word = new Range(value.range().from(), end == null ? null : end.to()).inWords();
                i = last;
            } else if (value.whole() != null && hasWhole(chosen, value.whole())) {
                word = value.whole();
            }
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private @Nullable Range range(int index) {
        return index < values.size() ? values.get(index).range() : null;
    }

    private boolean hasWhole(BitSet chosen, String whole) {
        for (int i = 0; i < values.size(); i++) {
            if (whole.equals(values.get(i).whole()) && !chosen.get(i)) {
                return false;
            }
        }
        return true;
    }
}
