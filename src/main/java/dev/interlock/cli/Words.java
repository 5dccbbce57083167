package dev.interlock.cli;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of a command line, and says in an author's words what is wrong with one. */
final class Words {

    private Words() {}

    static void register(CommandLine command) {
        command.registerConverter(LocalDate.class, Words::date);
        command.registerConverter(Instant.class, Words::instant);
        command.registerConverter(URI.class, Words::address);
    }

    /** A time to measure over. */
    static final class Seconds implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String word) {
            try {
                int seconds = Integer.parseInt(word);
                if (seconds >= 1) {
                    return seconds;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number that is too small.
            }
            throw new TypeConversionException("`" + word + "` is not a number of seconds from 1 on");
        }
    }

    private static LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("`" + word + "` is not a day like 2027-01-01");
        }
    }

    private static Instant instant(String word) {
        try {
            return Instant.parse(word);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("`" + word + "` is not an instant like 2027-01-01T00:00:00Z");
        }
    }

    private static URI address(String word) {
        try {
            return URI.create(word);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("`" + word + "` is not an address like https://locks.example:8080");
        }
    }
}
