package dev.interlock.catalog.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the store is.
 *
 * @param folder folder of the embedded store; null when the store is PostgreSQL
 * @param url JDBC URL
 * @param password never shown
 */
public record StoreSettings(@Nullable Path folder, String url, String user, String password) {

    /** Name of the embedded store's file, without the ending H2 gives it. */
    static final String FILE = "interlock";

    /**
     * The embedded store in a folder, which is made when it does not exist. One process at a time.
     *
     * <p>Every commit is in the file before it returns (WRITE_DELAY). The lock is the operating system's own, so that nothing is
     * left behind by a process that was killed (FILE_LOCK). A thread that is interrupted closes no file (`retry:`).
     */
    public static StoreSettings embedded(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve(FILE);
        String url = "jdbc:h2:retry:" + file.toString().replace('\\', '/')
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;FILE_LOCK=FS;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
        return new StoreSettings(folder, url, "sa", "");
    }

    /**
     * PostgreSQL.
     *
     * @param url `jdbc:postgresql://host/database`
     */
    public static StoreSettings postgresql(String url, String user, String password) {
        return new StoreSettings(null, url, user, password);
    }

    public boolean isEmbedded() {
        return folder != null;
    }

    @Override
    public String toString() {
        return folder == null ? "PostgreSQL" : folder.toString();
    }
}
