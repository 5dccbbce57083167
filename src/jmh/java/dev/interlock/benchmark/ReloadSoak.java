package dev.interlock.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Reloads a workbook again and again while clients ask, and prints what failed and what memory it took. Arguments: how many
 * reloads (1,000), how many clients (4).
 */
public final class ReloadSoak {

    private static final String WORKBOOK = "decision-tables/security-lock/2026-06-20.xlsx";

    private ReloadSoak() {}

    public static void main(String... args) throws IOException, InterruptedException {
        int reloads = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int clients = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        try (ServedLaw served = ServedLaw.start()) {
            byte[] stopIsFree = Files.readAllBytes(Path.of(WORKBOOK));
            byte[] stopFails = ServedLaw.withStopInstanceFailing(stopIsFree);
            Clients asking = Clients.start(served, clients);
            System.out.println("start  " + served.memory());
            long[] delays = new long[reloads];
            for (int i = 0; i < reloads; i++) {
                boolean fails = i % 2 == 0;
                Path beside = served.folder().resolve("next.tmp");
                Files.write(beside, fails ? stopFails : stopIsFree);
                Files.move(beside, served.folder().resolve(WORKBOOK), StandardCopyOption.ATOMIC_MOVE);
                delays[i] = untilAnswered(served, fails ? "fails" : "unaffected");
            }
            System.out.println("end    " + served.memory());
            asking.close();
            Arrays.sort(delays);
            System.out.printf(
                    "%d reloads, %s; save to decision: median %d ms, longest %d ms%n",
                    reloads, asking, delays[reloads / 2], delays[reloads - 1]);
        }
    }

    private static long untilAnswered(ServedLaw served, String outcome) throws InterruptedException {
        long saved = System.nanoTime();
        while (!served.stopInstance().contains("\"outcome\":\"" + outcome + "\"")) {
            if (System.nanoTime() - saved > TimeUnit.SECONDS.toNanos(30)) {
                throw new IllegalStateException("Not answered with " + outcome + " after 30 s");
            }
            Thread.sleep(10);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - saved);
    }
}
