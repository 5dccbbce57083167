package dev.interlock.policy.table.look;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet program makes of a cell's value when it shows it (ECMA-376 part 1, 18.8.31). The reader takes the
 * value; whoever signs a workbook off sees what is shown, and both must be the same.
 *
 * @param code the format as the file spells it; null when the file names one that every program knows
 * @param date whether a number is shown as a date or a time
 * @param sections what is shown of numbers above, below and equal to 0, and of texts; none for one that shows all as it is
 */
public record NumberFormat(@Nullable String code, boolean date, List<NumberFormat.Section> sections) {

    static final NumberFormat GENERAL = new NumberFormat(null, false, List.of());

    private static final int TEXT_SECTION = 3;
    private static final int ZERO_SECTION = 2;

    /** Of the formats that every program knows by number (18.8.30), those that may show another number. */
    private static final Map<Integer, String> KNOWN =
            Map.of(9, "0%", 10, "0.00%", 11, "0.00E+00", 12, "# ?/?", 13, "# ??/??", 48, "##0.0E+0");

    private static final Pattern DATE = Pattern.compile("[ymdhsYMDHS]");

    /** Shows a digit, unless it is a 0 with nothing before it. */
    private static final Pattern DIGIT = Pattern.compile("[#?]");

    /** Percentages and fractions. */
    private static final Pattern OTHERWISE = Pattern.compile("[%/]");

    private static final Pattern MANTISSA = Pattern.compile("^([^Ee]*[0#?])[Ee][+-]");
    private static final Pattern SCALED = Pattern.compile("[0#?.],+(?![,0#?])");

    /** What makes a number one below 0: a minus or a bracket before its digits, or a minus right behind them. */
    private static final Pattern NEGATIVE = Pattern.compile("^[^0]*?(?:\\(|(?<!x)-|-(?!x))|0-");

    /**
     * A section without what only colours or spaces it.
     *
     * @param shape what it shows: 0 for a digit or a text, x for a letter, signs for themselves
     * @param elapsed whether it shows hours, minutes or seconds as a duration
     * @param conditional whether it says itself which numbers it is for
     * @param disguised whether it shows all in white, which nobody sees, or turns its direction
     */
    public record Section(
            String codes, String literals, String shape, boolean elapsed, boolean conditional, boolean disguised) {

        /** Whether it shows a date or a time. */
        boolean date() {
            return elapsed || DATE.matcher(codes).find();
        }

        /** Whether a number above 0 looks like one below. */
        boolean turns(BigDecimal number) {
            return number.signum() > 0 && NEGATIVE.matcher(shape).find();
        }

        /** Whether all digits of a number are shown; few are when it is written as a power of ten. */
        boolean mantissaHolds(BigDecimal number) {
            Matcher mantissa = MANTISSA.matcher(codes);
            return !mantissa.find()
                    || mantissa.group(1)
                                    .chars()
                                    .filter(c -> "0#?".indexOf(c) >= 0)
                                    .count()
                            >= number.stripTrailingZeros().precision();
        }
    }

    static NumberFormat of(int id, @Nullable String code) {
        String spelled = code == null ? KNOWN.get(id) : code;
        List<Section> sections = FormatSections.of(spelled);
        boolean named = code == null || code.equalsIgnoreCase("general");
        boolean date = named ? DateFormat.isDate(id) : sections.stream().anyMatch(Section::date);
        return new NumberFormat(spelled, date, sections);
    }

    /** Whether a text is shown as it is. */
    public boolean showsText() {
        Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (last == null || sections.size() <= TEXT_SECTION && !last.codes.contains("@")) {
            return (code == null || code.length() <= FormatSections.LONGEST) && (last == null || !last.disguised);
        }
        return sections.size() <= TEXT_SECTION + 1
                && last.codes.equals("@")
                && last.literals.isBlank()
                && !last.disguised;
    }

    /** Whether a number is shown as it is: with all of its digits before the point, and no others. */
    public boolean shows(BigDecimal number) {
        if (sections.isEmpty()) {
            return true;
        }
        List<Section> numeric = sections.subList(0, Math.min(sections.size(), TEXT_SECTION));
        if (numeric.stream().anyMatch(Section::conditional)) {
            return numeric.stream().allMatch(each -> isHonest(each, number));
        }
        int section = number.signum() > 0 ? 0 : number.signum() < 0 ? 1 : ZERO_SECTION;
        Section applied = numeric.get(section < numeric.size() ? section : 0);
        // The dash that formats for accounts have for nothing.
        String nothing = applied.literals.concat(applied.codes);
        boolean dash = number.signum() == 0
                && nothing.contains("-")
                && nothing.codePoints().noneMatch(Character::isLetterOrDigit);
        // A section for what is below 0 has to show the sign itself.
        boolean signed = section != 1 || numeric.size() < 2 || nothing.contains("-") || nothing.contains("(");
        return signed && isHonest(applied, number) || dash;
    }

    private boolean isHonest(Section section, BigDecimal number) {
        boolean digits = date
                || section.codes.contains("0")
                || DIGIT.matcher(section.codes).find() && number.abs().compareTo(BigDecimal.ONE) >= 0
                || section.codes.equals("@")
                || section.codes.toLowerCase(Locale.ROOT).contains("general");
        return digits
                && !section.disguised
                && (date || !section.turns(number))
                && (date || !OTHERWISE.matcher(section.codes).find() && section.mantissaHolds(number))
                && section.literals.codePoints().noneMatch(Character::isDigit)
                && !SCALED.matcher(section.codes).find();
    }
}
