package dev.interlock.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Publishes a new revision again and again while clients ask, and prints how long each step took, what failed and what memory and
 * disk it took. Arguments: how many revisions (1,000), how many clients (4).
 */
public final class PublishSoak {

    private static final String WORKBOOK = "decision-tables/security-lock/2026-06-20.xlsx";
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishSoak() {}

    public static void main(String... args) throws IOException, InterruptedException {
        int revisions = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int clients = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        try (ServedLaw served = ServedLaw.start()) {
            byte[] shipped = Files.readAllBytes(Path.of(WORKBOOK));
            Clients asking = Clients.start(served, clients);
            System.out.println("start  " + served.memory() + ", store " + store(served));
            long[] drafted = new long[revisions];
            long[] activated = new long[revisions];
            long[] visible = new long[revisions];
            for (int i = 0; i < revisions; i++) {
                byte[] workbook = ServedLaw.withStopInstance(shipped, "Note", "Edited " + i + " times");
                long start = System.nanoTime();
                JsonNode draft = JSON.readTree(required(served.draft(WORKBOOK, workbook), "draft", i));
                long checked = System.nanoTime();
                String revision = draft.path("revision").asText();
                String comparison = draft.path("comparisonDigest").asText();
                required(served.activate(revision, comparison), "activation", i);
                long returned = System.nanoTime();
                while (!served.stopInstance().contains(revision)) {
                    if (System.nanoTime() - returned > TimeUnit.SECONDS.toNanos(30)) {
                        throw new IllegalStateException("Publish " + i + " is not visible after 30 s");
                    }
                }
                visible[i] = System.nanoTime() - returned;
                activated[i] = returned - checked;
                drafted[i] = checked - start;
                if (i % 100 == 99) {
                    System.out.println((i + 1) + "  " + served.memory() + ", store " + store(served));
                }
            }
            System.out.println("end    " + served.memory() + ", store " + store(served));
            asking.close();
            System.out.println(revisions + " publishes, " + asking);
            print("checked, compared and stored", drafted);
            print("activation returned", activated);
            print("visible after that", visible);
        }
    }

    private static String required(String answer, String step, int at) {
        if (answer.isEmpty()) {
            throw new IllegalStateException("The " + step + " of publish " + at + " was refused");
        }
        return answer;
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.1f ms, longest %.1f ms%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6);
    }

    private static String store(ServedLaw served) throws IOException {
        long bytes = Files.size(served.folder().resolve("data/interlock.mv.db"));
        return "%.1f MB".formatted(bytes / 1e6);
    }
}
