package dev.interlock.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The packaged service in a process of its own, with 256 MB of heap, over a copy of the law. */
final class ServedLaw implements AutoCloseable {

    private static final int PORT = 18_082;
    private static final URI ROOT = URI.create("http://127.0.0.1:" + PORT);
    private static final String STOP_INSTANCE = "{\"operation\":\"StopInstance\",\"asOf\":\"2026-11-20T10:00:00Z\","
            + "\"parameters\":{\"InstanceId\":\"i-1\"},\"facts\":{\"Instances\":[{\"InstanceId\":\"i-1\","
            + "\"OperationLocks\":{\"LockReason\":[{\"LockReason\":\"security\"}]}}]}}";

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Path folder;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedLaw(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    static ServedLaw start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("served-law");
        for (String root : new String[] {"rules", "decision-tables"}) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                for (Path path : walk.toList()) {
                    Path copy = folder.resolve(path.toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(path, copy);
                    }
                }
            }
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + PORT,
                        "-jar",
                        Path.of("target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        builder.environment().put("INTERLOCK_ADMIN_TOKEN", TOKEN);
        Process process = builder.start();
        ServedLaw served = new ServedLaw(folder, process);
        while (!served.stopInstance().contains("\"outcome\"")) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "It does not start: " + Files.readString(folder.resolve("service.log")));
            }
            Thread.sleep(200);
        }
        return served;
    }

    /** The folder it runs in. */
    Path folder() {
        return folder;
    }

    /** What it answers to StopInstance on a locked instance; empty when it does not answer. */
    String stopInstance() {
        return send(HttpRequest.newBuilder(ROOT.resolve("/v1/decisions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(STOP_INSTANCE)));
    }

    /** Hands in a workbook as a draft; what the service says of it, empty when it refuses. */
    String draft(String file, byte[] workbook) {
        return send(HttpRequest.newBuilder(ROOT.resolve("/v1/bundles?reason=soak&file=" + file))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", WORKBOOK_TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(workbook)));
    }

    /** Activates a draft whose comparison was read; empty when the service refuses. */
    String activate(String revision, String comparison) {
        return send(HttpRequest.newBuilder(ROOT.resolve("/v1/bundles/" + revision + "/activate"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"reason\":\"soak\",\"comparison\":\"" + comparison + "\"}")));
    }

    /** Heap after a collection, and metaspace, in MB. */
    String memory() throws IOException, InterruptedException {
        new ProcessBuilder("jcmd", Long.toString(process.pid()), "GC.run")
                .start()
                .waitFor();
        String metrics = send(HttpRequest.newBuilder(ROOT.resolve("/q/metrics")).GET());
        double heap = 0;
        double metaspace = 0;
        for (String line : metrics.split("\n", -1)) {
            if (line.startsWith("jvm_memory_used_bytes")) {
                double bytes = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
                heap += line.contains("area=\"heap\"") ? bytes : 0;
                metaspace += line.contains("id=\"Metaspace\"") ? bytes : 0;
            }
        }
        return "heap %.0f MB, metaspace %.0f MB".formatted(heap / 1e6, metaspace / 1e6);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() / 100 == 2 ? response.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** The workbook with the row of StopInstance turned into a failure. */
    static byte[] withStopInstanceFailing(byte[] workbook) throws IOException {
        return withStopInstance(workbook, "Outcome", "fails");
    }

    /** The workbook with a cell of the row of StopInstance changed. */
    static byte[] withStopInstance(byte[] workbook, String column, String text) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheet("Impact");
            Row header = sheet.getRow(0);
            int index = 0;
            while (!header.getCell(index).getStringCellValue().equals(column)) {
                index++;
            }
            for (Row row : sheet) {
                if (row.getCell(0).getStringCellValue().equals("StopInstance")) {
                    row.getCell(index, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .setCellValue(text);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
