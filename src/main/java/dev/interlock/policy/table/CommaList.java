package dev.interlock.policy.table;

import dev.interlock.policy.table.finding.Spot;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in one cell: {@code s-1, s-2}. */
final class CommaList {

    private CommaList() {}

    /** The items without the blanks around them; none for an empty cell. An item without text is a fault of the cell. */
    static List<String> of(@Nullable String text, Spot cell) {
        if (text == null) {
            return List.of();
        }
        List<String> items =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (items.contains("")) {
            cell.error("table-empty-item", "an item of the list is empty", "take out the comma that is too many");
        }
        if (text.indexOf(';') >= 0) {
            cell.warning("table-other-separator", "the list has a `;`", "items are parted by commas");
        }
        return items;
    }
}
