package dev.interlock.catalog.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A process of its own that publishes until it is ended, and says what it was told is done. */
final class PublishingChild {

    private PublishingChild() {}

    /**
     * Starts one.
     *
     * @param limit most kilobytes a file of it may have; null for no limit
     */
    static Process start(Path folder, int bytes, Integer limit) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        if (limit != null) {
            // The one way to fill a disk that needs neither a disk nor an administrator.
            command.addAll(List.of("sh", "-c", "ulimit -f " + 2 * limit + "; exec \"$@\"", "sh"));
        }
        command.addAll(List.of(java, "-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(List.of("-cp", classPath, PublishingChild.class.getName()));
        command.addAll(List.of(folder.toString(), Integer.toString(bytes), limit == null ? "0" : "3"));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Arguments: the folder, how large the files are, after how many failures to end (0: never). */
    public static void main(String[] arguments) throws Exception {
        int bytes = Integer.parseInt(arguments[1]);
        int failures = Integer.parseInt(arguments[2]);
        Store store = Store.open(StoreSettings.embedded(Path.of(arguments[0])), InstantSource.system());
        Random random =
                new Random(bytes + (store.active() == null ? 0 : store.active().number()));
        System.out.println("open");
        while (true) {
            byte[] content = new byte[bytes];
            random.nextBytes(content);
            SortedMap<String, byte[]> files = new TreeMap<>();
            files.put("decision-tables/a/2026-01-01.xlsx", content);
            try {
                Activation done = Handings.publish(store, Handings.of(files, Handings.ANN, "because"));
                System.out.println("done " + done.number() + " " + done.revision());
            } catch (StoreFailure e) {
                Activation active = store.active();
                boolean sound = store.files(active.revision()).size() == 1
                        && store.verifyAudit(null).isSound();
                System.out.println("failed " + e.code().word() + " " + active.number() + " " + sound);
                if (--failures == 0) {
                    store.close();
                    return;
                }
            }
        }
    }
}
