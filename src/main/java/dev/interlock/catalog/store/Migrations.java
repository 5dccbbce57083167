package dev.interlock.catalog.store;

import dev.interlock.catalog.store.StoreFailure.Code;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to this version; leaves alone those of a newer one. */
final class Migrations {

    private static final String FOLDER = "db/migration/";
    /** Named one by one: a packaged application's class path cannot be listed. */
    private static final List<String> FILES = List.of("V1__revisions.sql");

    private static final String TABLE = "interlock_schema";

    private Migrations() {}

    /**
     * Brings the tables up to date.
     *
     * @param connection a connection to the same store
     */
    static void run(StoreSettings settings, Connection connection) throws StoreFailure, SQLException {
        int version = version(connection);
        if (version > FILES.size()) {
            String message = "The store's tables are of a newer version of the service: " + version
                    + ", this one knows up to " + FILES.size();
            throw new StoreFailure(Code.SCHEMA, message, null);
        }
        if (version == FILES.size()) {
            // Nothing is written, so that a store on a full disk opens; and a start is a second shorter.
            return;
        }
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .resourceProvider(new Files())
                    .table(TABLE)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new StoreFailure(Code.SCHEMA, "The store's tables were not made by this service", e);
        } catch (FlywayException e) {
            throw failure(e);
        }
    }

    /** The newest version that was brought in; 0 when the store is new. */
    private static int version(Connection connection) throws SQLException {
        try (ResultSet table = connection.getMetaData().getTables(null, connection.getSchema(), TABLE, null)) {
            if (!table.next()) {
                return 0;
            }
        }
        int newest = 0;
        try (PreparedStatement select = connection.prepareStatement(
                        "select version from " + TABLE + " where success and version is not null");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                newest = Math.max(newest, major(row.getString(1)));
            }
        }
        return newest;
    }

    private static int major(String version) {
        String digits = version.replaceFirst("[^0-9].*", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** Finds the database's own fault under Flyway's. */
    private static StoreFailure failure(FlywayException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return SqlFault.of(sql);
            }
        }
        return new StoreFailure(Code.FAILED, "The store's tables cannot be made", fault);
    }

    private static final class Files implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            String file = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name;
            return FILES.contains(file) ? new File(file) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return FILES.stream()
                    .filter(file -> file.startsWith(prefix)
                            && List.of(suffixes).stream().anyMatch(file::endsWith))
                    .<LoadableResource>map(File::new)
                    .toList();
        }
    }

    private static final class File extends LoadableResource {

        private final String name;

        File(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream in = Migrations.class.getClassLoader().getResourceAsStream(FOLDER + name);
            return new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
