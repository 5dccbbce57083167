package dev.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.Source;
import dev.interlock.catalog.store.StoreSettings;
import dev.interlock.decision.Decider;
import dev.interlock.decision.request.Request;
import dev.interlock.decision.request.RequestReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A running service without HTTP: a catalog with its folder, store and watches. */
final class Replica implements AutoCloseable {

    static final String WORKBOOK = "decision-tables/security-lock/2026-06-20.xlsx";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final Actor ANN = new Actor("ann", List.of("author"));
    static final Actor BOB = new Actor("bob", List.of("approver", "operator"));

    /** A rule to be put behind others of security locks: it compiles, and fails whatever the lock. */
    static final String DIVIDES = """

            rule "A rule that divides"
            when
                Situation( lock.reason != null )
            then
                int nothing = 1 / 0;
            end
            """;

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    final Catalog catalog;
    final Publishing publishing;
    final StoreAccess access;
    final List<String> decided = new CopyOnWriteArrayList<>();
    private final StoreFollower follower;
    private final FolderWatch watch;

    Replica(Path folder, StoreSettings settings, FolderMode mode, Examination examination, boolean fourEyes) {
        InstantSource clock = InstantSource.fixed(NOW);
        Preparation preparation = new Preparation(clock, false);
        access = new StoreAccess(settings, clock);
        BundleFolder bundle = new BundleFolder(folder.resolve("rules"), folder.resolve("decision-tables"));
        catalog = new Catalog(bundle, preparation, access, mode, check -> {}, active -> decided.add(active.revision()));
        publishing = new Publishing(catalog, access, preparation, examination, fourEyes);
        follower = new StoreFollower(catalog, access);
        watch = new FolderWatch(catalog, follower::begin);
        access.start(() -> {
            catalog.refresh();
            follower.begin();
        });
        watch.start(Duration.ofMillis(50));
    }

    static Replica of(Path folder, StoreSettings settings) {
        Replica replica = new Replica(folder, settings, FolderMode.FOLLOW, Examination.NONE, false);
        replica.awaitReady();
        return replica;
    }

    void awaitReady() {
        await().atMost(PATIENCE).until(() -> catalog.active() != null && catalog.lastCheck() != null);
    }

    String revision() {
        return catalog.active().revision();
    }

    /** What an instance locked for security means to an operation. */
    String ask(String operation) {
        return ask(catalog.active().decider(), operation);
    }

    static String ask(Decider decider, String operation) {
        String body = "{\"operation\":\"" + operation + "\",\"parameters\":{\"InstanceId\":\"i-1\"},\"facts\":"
                + "{\"Instances\":[{\"InstanceId\":\"i-1\",\"OperationLocks\":{\"LockReason\":[{\"LockReason\":\"security\"}]}}]}}";
        try {
            Request request = (Request) RequestReader.read(new ObjectMapper().readTree(body));
            return decider.decide(request, NOW).outcome().word();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A draft of the active revision in which an operation has another outcome. */
    Draft draft(String operation, String outcome) {
        byte[] changed = changed(catalog.active().contents().get(WORKBOOK), operation, outcome);
        return done(publishing.draft(upload(Map.of(WORKBOOK, changed), ANN)));
    }

    static Upload upload(Map<String, byte[]> files, Actor by) {
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        return new Upload(sorted, false, false, by, "because", Source.UPLOAD);
    }

    static <T> T done(Attempt<T> attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Done.class);
        return ((Attempt.Done<T>) attempt).value();
    }

    static Denial denied(Attempt<?> attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Denied.class);
        return ((Attempt.Denied<?>) attempt).denial();
    }

    static byte[] changed(byte[] workbook, String operation, String outcome) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            boolean found = false;
            for (Row row : opened.getSheet("Impact")) {
                if (row.getCell(0).getStringCellValue().equals(operation)) {
                    found |= !row.getCell(5).getStringCellValue().equals(outcome);
                    row.getCell(5).setCellValue(outcome);
                }
            }
            assertThat(found).as(operation + " changes").isTrue();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opened.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Somebody edits the workbook in the folder. */
    static void edit(Path folder, String operation, String outcome) throws IOException {
        Path file = folder.resolve(WORKBOOK);
        Files.write(file, changed(Files.readAllBytes(file), operation, outcome));
    }

    @Override
    public void close() {
        watch.close();
        follower.close();
        access.close();
    }
}
