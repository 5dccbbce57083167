package dev.interlock.policy.table.container;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks into drawings in VML, which programs write loosely and nothing reads, for places outside that they point to. */
final class OldDrawing {

    private static final Pattern PLACE = Pattern.compile(
            "(?i)[\\s:\"'](href|althref|src)\\s*=\\s*[\"']?\\s*((?:[a-z][a-z0-9+.-]*:|//|\\\\\\\\)[^\"'\\s>]{0,200})");

    private OldDrawing() {}

    /** The place a picture or link of the drawing names outside the file; null when there is none. */
    static @Nullable String placeIn(byte[] content) {
        // Read so, every encoding an XML processor has to know shows the letters of ASCII.
        Matcher place = PLACE.matcher(new String(content, StandardCharsets.ISO_8859_1).replace("\0", ""));
        return place.find() ? place.group(2) : null;
    }
}
