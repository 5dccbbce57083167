package dev.interlock.policy.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in one cell: {@code s-1, s-2}. */
final class CommaList {

    private CommaList() {}

    /** The items without the blanks around them; none for an empty cell. */
    static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }
}
