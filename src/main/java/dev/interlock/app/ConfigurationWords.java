package dev.interlock.app;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The error stream of a start: what the framework prints of settings it cannot take, by its own codes and names of classes,
 * comes out in an operator's words. Everything else passes as it is.
 */
final class ConfigurationWords extends PrintStream {

    private static final String HEAD = "Configuration validation failed:";

    /** A sentence of the framework, and ours: `$1` is the setting, `$2` its value, `$3` what is more to say. */
    private record Phrase(Pattern theirs, String ours) {
        Phrase(String theirs, String ours) {
            this(Pattern.compile(theirs, Pattern.DOTALL), ours);
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    ".*property (\\S+) with the config value \"(.*)\" threw .* converted .*allowed values: (.*)",
                    "$1: `$2` is none of: $3"),
            new Phrase(
                    ".*property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted.*",
                    "$1: `$2` is no value it can have"),
            new Phrase(".*property (\\S+) is required but .*", "$1: a value is needed"),
            new Phrase(".*property (\\S+) was defined as an empty.*", "$1: the value is empty"),
            new Phrase("SRCFG\\d+: (\\S+) in .* does not map to any root", "$1: there is no such setting"));

    ConfigurationWords(PrintStream err) {
        super(err, true);
    }

    @Override
    public void println(String text) {
        super.println(of(text));
    }

    /** The text in an operator's words, if it is about settings. */
    static String of(String text) {
        if (text == null || !text.startsWith(HEAD)) {
            return text;
        }
        return text.substring(HEAD.length())
                .strip()
                .lines()
                .map(line -> "  " + phrase(line.strip()))
                .collect(Collectors.joining("\n", "The service does not start, for its settings:\n", ""));
    }

    private static String phrase(String line) {
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.theirs().matcher(line);
            if (matcher.matches()) {
                return matcher.replaceFirst(phrase.ours());
            }
        }
        return line.replaceFirst("^(\\S+Exception: )?(SRCFG\\d+: )?", "");
    }
}
