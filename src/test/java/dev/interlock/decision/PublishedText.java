package dev.interlock.decision;

import dev.interlock.decision.PublishedRow.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of the published pages from their text; each of the three is laid out in its own way. */
final class PublishedText {

    private static final Pattern CODE = Pattern.compile("InstanceLockedForSecurity|IncorrectInstanceStatus");
    /** 2018: a Markdown table; one cell runs over several lines. */
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^\\|([A-Z]\\w+)\\|([^|]*)\\|");
    /** 2020: the cells of a row run into each other, so the first word of the second one tells where it begins. */
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("(?m)^([A-Z]\\w*?)((?:Unaffected|Affected).*|\\n\\s+• Affected.*\\n\\s+• Unaffected.*)$");
    /** 2026: cells stand alone on their lines. */
    private static final Pattern ALTERNATING = Pattern.compile("(?m)^([A-Z][A-Za-z]+)\\n\\n(.+[^A-Za-z ]|.+ .+)$");

    private PublishedText() {}

    static List<PublishedRow> rows(String edition) {
        return switch (edition) {
            case "2018-11-20" -> rows(after(text(edition), "|:--------|:-------|"), MARKDOWN);
            case "2020-12-07" -> rows(after(text(edition), "OperationBehavior"), RUN_TOGETHER);
            case "2026-06-20" -> rows(after(text(edition), "API\n\nImpact\n"), ALTERNATING);
            default -> throw new IllegalArgumentException(edition);
        };
    }

    private static List<PublishedRow> rows(String text, Pattern layout) {
        List<PublishedRow> rows = new ArrayList<>();
        for (Matcher row = layout.matcher(text); row.find(); ) {
            String says = row.group(2).replace("\\", "");
            Matcher code = CODE.matcher(says);
            rows.add(new PublishedRow(row.group(1), effect(says), code.find() ? code.group() : null));
        }
        return rows;
    }

    /** A row that names In_use fails in that status; that of ReInitDisk (2018) leaves blank what else it could say. */
    private static Effect effect(String says) {
        String words = says.strip().toLowerCase(Locale.ROOT);
        if (words.contains("in_use")) {
            return Effect.FAILS_WHILE_IN_USE;
        } else if (words.startsWith("unaffected") || words.equals("normal logic")) {
            return Effect.UNAFFECTED;
        } else if (words.contains("from the locked instance")) {
            return Effect.FAILS_WHEN_MADE_FROM_THE_INSTANCE;
        } else if (words.contains("accepted but fails to run")) {
            return Effect.ACCEPTED_NOT_EXECUTED;
        } else if (words.equals("error") || words.equals("affected and returns an error") || words.contains("fails")) {
            return Effect.FAILS;
        }
        throw new IllegalArgumentException("No reading of `" + says + "`");
    }

    private static String after(String text, String heading) {
        int at = text.indexOf(heading);
        if (at < 0) {
            throw new IllegalArgumentException("No `" + heading + "`");
        }
        return text.substring(at + heading.length());
    }

    private static String text(String edition) {
        try {
            return Files.readString(Path.of("src/test/resources/published", edition + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
