package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.api.ChangedWorkbook;
import dev.interlock.app.AccessConfig;
import dev.interlock.app.AdminConfig;
import dev.interlock.app.InterlockConfig;
import dev.interlock.app.OidcConfig;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder as the guides find it: the law, the command line, a changed workbook, and a service that watches it. */
public class GuideFolder implements QuarkusTestProfile {

    static final Path FOLDER = made();
    private static final String TOKEN = "kX9-aLpQ27vRtZ_mB4sWd8";

    /** How a block ended. */
    record Ended(int code, String said) {}

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "interlock.rules.path", FOLDER.resolve("rules").toString(),
                "interlock.tables.path", FOLDER.resolve("decision-tables").toString(),
                "interlock.admin.token", TOKEN);
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "guides")
                    .toAbsolutePath();
            ShippedBundle.copyTo(folder);
            Path edited = folder.resolve("edited").resolve(ChangedWorkbook.FILE);
            Files.createDirectories(edited.getParent());
            Files.write(edited, ChangedWorkbook.withStopInstance("accepted-not-executed"));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            program(
                    folder.resolve("target/interlock"),
                    "exec '" + java + "' -cp '" + System.getProperty("java.class.path")
                            + "' dev.interlock.app.Main \"$@\"");
            for (String name : List.of("java", "mvn")) {
                program(folder.resolve("bin/" + name), "echo \"$@\" >> '" + folder.resolve("started") + "'");
            }
            // A refusal by the service is a failure of the command.
            program(
                    folder.resolve("bin/curl"),
                    "PATH=${PATH#*:} exec curl --no-progress-meter --fail-with-body \"$@\"");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs a block of a guide against the service on a port. */
    static Ended run(String block, int port) throws IOException, InterruptedException {
        Files.deleteIfExists(FOLDER.resolve("started"));
        String here = "http://localhost:" + port;
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-eu", "-c", block.replaceAll("http://localhost:808[01]", here));
        shell.directory(FOLDER.toFile()).redirectErrorStream(true);
        shell.environment().merge("PATH", FOLDER.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        shell.environment().put("INTERLOCK_TOKEN", TOKEN);
        shell.environment().put("INTERLOCK_SERVER", here);
        Path output = FOLDER.resolve("output");
        shell.redirectOutput(output.toFile());
        Process process = shell.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(block).isTrue();
        return new Ended(process.exitValue(), block + "\n" + Files.readString(output));
    }

    /** The words of each command that would have started a program of Java. */
    static List<List<String>> started() throws IOException {
        Path started = FOLDER.resolve("started");
        List<List<String>> commands = new ArrayList<>();
        if (Files.exists(started)) {
            Files.readAllLines(started).forEach(line -> commands.add(List.of(line.split(" "))));
        }
        return commands;
    }

    /** The settings in a command; fails when the service does not know one of its own. */
    static Map<String, String> settingsOf(List<String> command) {
        Map<String, String> settings = new HashMap<>();
        for (String word : command) {
            if (word.startsWith("-Dinterlock.")) {
                String[] setting = word.substring(2).split("=", 2);
                settings.put(setting[0], setting[1]);
            }
        }
        new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(InterlockConfig.class)
                .withMapping(AccessConfig.class)
                .withMapping(OidcConfig.class)
                .withMapping(AdminConfig.class)
                .withDefaultValue("interlock.rules.path", "rules")
                .withDefaultValue("interlock.tables.path", "decision-tables")
                .withDefaultValues(settings)
                .build();
        return settings;
    }
}
