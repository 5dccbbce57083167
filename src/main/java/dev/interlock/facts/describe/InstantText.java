package dev.interlock.facts.describe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** ISO 8601 instants as ECS writes them (`2026-01-28T10:00:00Z`), and as people do: any offset, with or without seconds. */
public final class InstantText {

    public static final String HINT = "Write it like `2026-01-28T10:00:00Z`; years 1970 to 9999.";

    /** Longer than any instant with nanoseconds and an offset. */
    private static final int LONGEST = 40;

    private static final int UTC_SECONDS = 20;

    private InstantText() {}

    /** The instant; null when the text is not one, has no zone, or lies outside the years 1970 to 9999. */
    public static @Nullable Instant parse(String text) {
        Instant instant = isUtcSeconds(text) ? utcSeconds(text) : anyIso(text);
        return instant == null || instant.isBefore(Instant.EPOCH) || instant.getEpochSecond() > 253_402_300_799L
                ? null
                : instant;
    }

    /** Why {@link #parse} found no instant, in words. */
    public static String complaint(String text) {
        if (anyIso(text) != null) {
            return Shown.text(text) + " lies outside the years 1970 to 9999";
        }
        try {
            if (text.length() <= LONGEST) {
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.parse(text);
                return Shown.text(text) + " has no zone, so it is not one instant";
            }
        } catch (DateTimeException e) {
            // Not a date and time either: said below.
        }
        return Shown.text(text) + " is not an ISO 8601 instant with a zone";
    }

    private static @Nullable Instant anyIso(String text) {
        try {
            return text.length() > LONGEST ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether it is written the way nearly every request writes it; the general parser costs a hundred times more. */
    private static boolean isUtcSeconds(String text) {
        return text.length() == UTC_SECONDS
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == 'Z';
    }

    private static @Nullable Instant utcSeconds(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || minute < 0 || second < 0) {
            return null;
        }
        if (hour > 23 || minute > 59 || second > 59 || day > Month.of(month).length(Year.isLeap(year))) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second);
    }

    /** The digits in this range as a number, -1 when one of them is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
