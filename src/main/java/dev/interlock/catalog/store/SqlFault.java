package dev.interlock.catalog.store;

import dev.interlock.catalog.store.StoreFailure.Code;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What a database's fault means, in the words of {@link StoreFailure}. */
final class SqlFault {

    private static final int H2_IN_USE = 90020;
    private static final int H2_READ_ONLY = 90097;
    private static final int H2_NO_SPACE = 90100;
    private static final int H2_FILE_CORRUPTED = 90030;

    private static final String UNTRUSTED =
            "There is no trusted connection to the database: check its certificate, its name and the CA";

    private SqlFault() {}

    static StoreFailure of(SQLException fault) {
        Code code = code(fault);
        return new StoreFailure(code, untrusted(fault) ? UNTRUSTED : explanation(code), fault);
    }

    private static boolean untrusted(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    private static Code code(SQLException fault) {
        if (isFull(fault)) {
            return Code.FULL;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Code code = cause instanceof SQLException sql ? ofState(sql) : null;
            if (code != null) {
                return code;
            }
        }
        return Code.FAILED;
    }

    private static @Nullable Code ofState(SQLException fault) {
        switch (fault.getErrorCode()) {
            case H2_IN_USE -> {
                return Code.LOCKED;
            }
            case H2_READ_ONLY -> {
                return Code.UNWRITABLE;
            }
            case H2_NO_SPACE -> {
                return Code.FULL;
            }
            case H2_FILE_CORRUPTED -> {
                return Code.DAMAGED;
            }
            default -> {}
        }
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return Code.UNREACHABLE;
        }
        if (state.startsWith("28") || state.equals("42501") || state.equals("3D000")) {
            return Code.DENIED;
        }
        return switch (state) {
            case "53100" -> Code.FULL;
            case "25006" -> Code.UNWRITABLE;
            default -> null;
        };
    }

    /** A full disk has no code of its own in Java, only words: of the system, or of a limit to one file's size. */
    private static boolean isFull(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message =
                    cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
            if (cause instanceof IOException
                    && (message.contains("no space left")
                            || message.contains("not enough space")
                            || message.contains("quota")
                            || message.contains("file too large"))) {
                return true;
            }
        }
        return false;
    }

    static String explanation(Code code) {
        return switch (code) {
            case LOCKED -> "Another process has the store open";
            case UNWRITABLE -> "The store cannot be written to";
            case FULL -> "The disk of the store is full";
            case UNREACHABLE -> "The database does not answer";
            case DENIED -> "The database is not there, or lets this user not in or not do this";
            case SCHEMA -> "The store's tables are not those of this version";
            case DAMAGED -> "The store is damaged";
            case FAILED -> "The store refused";
            case UNSURE -> "The connection was lost while the change was made; it may be done";
            case UNAVAILABLE -> "The store is not open";
        };
    }
}
