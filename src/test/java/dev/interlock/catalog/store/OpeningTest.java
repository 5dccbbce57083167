package dev.interlock.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot be opened says why, in words that give nothing away. */
class OpeningTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_that_cannot_be_made() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refused(StoreSettings.embedded(file.resolve("data")), StoreFailure.Code.UNWRITABLE);
        refused(StoreSettings.embedded(file), StoreFailure.Code.UNWRITABLE);
    }

    @Test
    void a_file_that_is_no_store() throws IOException {
        Files.writeString(folder.resolve("interlock.mv.db"), "not a database".repeat(1000));
        refused(StoreSettings.embedded(folder), StoreFailure.Code.DAMAGED);
        assertThat(folder.resolve("interlock.mv.db")).hasContent("not a database".repeat(1000));
    }

    @Test
    void a_port_nobody_listens_on() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://localhost:" + port + "/interlock";
        refused(StoreSettings.postgresql(url, "interlock", "s3cret-word"), StoreFailure.Code.UNREACHABLE);
    }

    @Test
    void a_user_who_may_not_log_in_and_a_database_that_is_not_there() {
        PostgresServer.run("create role closed nologin");
        refused(PostgresServer.settings("postgres", "closed"), StoreFailure.Code.DENIED);
        refused(PostgresServer.settings("nowhere", "postgres"), StoreFailure.Code.DENIED);
    }

    @Test
    void a_user_who_may_not_make_tables() {
        StoreSettings owned = PostgresServer.freshDatabase();
        PostgresServer.run("create role reader login password 's3cret-word'");
        refused(StoreSettings.postgresql(owned.url(), "reader", "s3cret-word"), StoreFailure.Code.DENIED);
    }

    @Test
    void a_url_of_no_known_kind() {
        refused(StoreSettings.postgresql("jdbc:nothing:here", "a", "s3cret-word"), StoreFailure.Code.UNREACHABLE);
    }

    @Test
    void settings_show_no_password() {
        assertThat(PostgresServer.settings("a", "b").toString()).doesNotContain("s3cret-word");
    }

    private static void refused(StoreSettings settings, StoreFailure.Code code) {
        StoreFailure failure = OpenStore.failure(() -> Store.open(settings, OpenStore.CLOCK));
        assertThat(failure).isNotNull();
        assertThat(failure.code()).as(String.valueOf(failure.getCause())).isEqualTo(code);
        assertThat(failure.getMessage()).doesNotContain("s3cret-word", "Exception", "java.", "org.", "jdbc:");
    }
}
