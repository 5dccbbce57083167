package dev.interlock.facts.describe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values in the order they came, one for each key. Most have one value and cost no list; a map waits for long ones. */
final class Distinct<T> {

    private static final int LONG = 16;

    private final Function<T, String> key;
    private @Nullable T first;
    private @Nullable List<T> values;
    private @Nullable Map<String, T> index;

    Distinct(Function<T, String> key) {
        this.key = key;
    }

    /** The value already there under the same key; null when there was none and this one was added. */
    @Nullable
    T add(T value) {
        String word = key.apply(value);
        T earlier = find(word);
        if (earlier != null) {
            return earlier;
        }
        if (first == null) {
            first = value;
            return null;
        }
        if (values == null) {
            values = new ArrayList<>(4);
            values.add(first);
        }
        values.add(value);
        if (index != null) {
            index.put(word, value);
        }
        return null;
    }

    /** Not List.of: rules ask these lists whether they contain a value that may be null. */
    List<T> values() {
        if (values != null) {
            return Collections.unmodifiableList(values);
        }
        return first == null ? Collections.emptyList() : Collections.singletonList(first);
    }

    private @Nullable T find(String word) {
        if (values == null) {
            return first != null && key.apply(first).equals(word) ? first : null;
        }
        if (values.size() >= LONG) {
            return indexOf(values).get(word);
        }
        for (int i = 0; i < values.size(); i++) {
            if (key.apply(values.get(i)).equals(word)) {
                return values.get(i);
            }
        }
        return null;
    }

    private Map<String, T> indexOf(List<T> all) {
        if (index == null) {
            index = new HashMap<>();
            for (T value : all) {
                index.put(key.apply(value), value);
            }
        }
        return index;
    }
}
