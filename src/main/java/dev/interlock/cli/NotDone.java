package dev.interlock.cli;

import dev.interlock.decision.RuleFailure;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A command could not be carried out; the message is for people. */
final class NotDone extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** All the JDK says of a folder that is read as a file: it does not name it. */
    private static final String DIRECTORY = "Is a directory";

    private final int code;

    NotDone(String message) {
        this(message, Interlock.NOT_DONE);
    }

    /** @param code the exit code it ends with */
    NotDone(String message, int code) {
        super(message);
        this.code = code;
    }

    /** The exit code a failure ends with. */
    static int codeOf(Exception failure) {
        return failure instanceof NotDone done ? done.code : Interlock.NOT_DONE;
    }

    /** What to tell of a failure, without the names of our classes. */
    static String messageOf(Exception failure) {
        if (failure instanceof NotDone) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof RuleFailure rules) {
            return rules.explanation();
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return messageOf(cause);
        }
        if (failure instanceof CharacterCodingException) {
            return "a file is not text in UTF-8";
        }
        if (failure instanceof NoSuchFileException file) {
            return "there is no file `" + file.getFile() + "`";
        }
        if (failure instanceof AccessDeniedException file) {
            return "`" + file.getFile() + "` may not be read or written";
        }
        if (failure instanceof IOException io && DIRECTORY.equals(io.getMessage())) {
            return "a folder was named where a file is asked for";
        }
        if (failure instanceof IOException io && io.getMessage() != null) {
            return io.getMessage();
        }
        return "it failed in a way nobody foresaw; please report it with the command you gave";
    }
}
