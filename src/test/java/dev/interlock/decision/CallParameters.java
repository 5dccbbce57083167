package dev.interlock.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parameters of a call as the model reads them: the empty text is not given, a number may come as text. */
record CallParameters(JsonNode json) {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    boolean given(String name) {
        return !text(name).isEmpty();
    }

    /** Empty when not given. */
    String text(String name) {
        return json.path(name).asText();
    }

    /** Null when not given or not a whole number. */
    @Nullable
    Long whole(String name) {
        return WHOLE.matcher(text(name)).matches() ? Long.valueOf(text(name)) : null;
    }

    /** An array, or the first of numbered names. */
    List<String> list(String name) {
        List<String> items = new ArrayList<>();
        json.path(name).forEach(item -> items.add(item.asText()));
        text(name + ".1").lines().forEach(items::add);
        return items;
    }
}
