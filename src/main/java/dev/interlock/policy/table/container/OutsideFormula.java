package dev.interlock.policy.table.container;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which formulas run a program, or look at another file; each character is looked at a few times at most. */
final class OutsideFormula {

    private static final Set<String> FUNCTIONS = Stream.of(
                    // Run a program, or talk to one; those of the macros of old too.
                    "CALL REGISTER REGISTER.ID EXEC EXECUTE EVALUATE RUN INITIATE POKE REQUEST TERMINATE SEND.KEYS RTD DDE PY",
                    "FOPEN FREAD FREADLN FWRITE FWRITELN FCLOSE FILES DIRECTORY FILE.DELETE SAVE.AS",
                    // Fetch what is not in the file.
                    "WEBSERVICE IMAGE SQL.REQUEST STOCKHISTORY COPILOT TRANSLATE DETECTLANGUAGE",
                    "IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML GOOGLEFINANCE GOOGLETRANSLATE")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** What the name of a function of an add-in begins with. */
    private static final String ADD_IN = "_XLL.";

    /** {@code [1]Sheet!A1}; a table's own column, {@code Words[Outcome]}, has a word before the bracket. */
    private static final Pattern OTHER_FILE = Pattern.compile("(^|[^\\w\\]\\[.])\\[[^\\[\\]]++\\][^!\\[\\]]*+!");

    /** {@code '[a.xlsx]Sheet'!A1}: characters no sheet has in its name. */
    private static final Pattern OTHER_PLACE = Pattern.compile("'([^']*+)'!");

    private static final Pattern NO_SHEET = Pattern.compile("[\\[\\]/\\\\:]");

    /** {@code a.xlsx!Word}: another file, without brackets. */
    private static final Pattern BARE_FILE = Pattern.compile("(?i)\\.(?:xl[a-z]{1,2}|ods|csv)!");

    private OutsideFormula() {}

    static boolean is(String formula) {
        return calls(formula) || isOutside(formula);
    }

    /** Whether a name before a bracket is one of a function that runs or fetches something. */
    private static boolean calls(String formula) {
        for (int at = formula.indexOf('('); at >= 0; at = formula.indexOf('(', at + 1)) {
            int end = at;
            while (end > 0 && isBlank(formula.charAt(end - 1))) {
                end--;
            }
            int from = end;
            while (from > 0 && isOfName(formula.charAt(from - 1))) {
                from--;
            }
            if (from < end && isActive(formula.substring(from, end).toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** {@code _xlfn.} and the like may stand before a name. */
    private static boolean isActive(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        int dot = name.lastIndexOf('.', name.length() - last.length() - 2);
        return FUNCTIONS.contains(last)
                || FUNCTIONS.contains(name.substring(dot + 1))
                || last.startsWith("CUBE") && last.length() > "CUBE".length()
                || name.startsWith(ADD_IN)
                || name.contains("." + ADD_IN);
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isOutside(String text) {
        // A conversation with another program: a|b!c.
        int bar = text.indexOf('|');
        return bar >= 0 && text.indexOf('!', bar) >= 0
                || text.indexOf('!') >= 0
                        && (OTHER_FILE.matcher(text).find()
                                || BARE_FILE.matcher(text).find()
                                || OTHER_PLACE
                                        .matcher(text)
                                        .results()
                                        .anyMatch(each ->
                                                NO_SHEET.matcher(each.group(1)).find()));
    }
}
