package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.facts.verdict.Advisory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Situations as text: `<situation>.json` is what comes in, `<situation>.txt` what is read from it. */
public final class Fixtures {

    private static final Path ROOT = Path.of("src/test/resources");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    /** Names of the situations in a folder, sorted. */
    public static List<String> situations(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String folder, String situation) {
        return parse(text(folder, situation + ".json"));
    }

    public static String expected(String folder, String situation) {
        return text(folder, situation + ".txt");
    }

    public static List<String> lines(String folder, String file) {
        return text(folder, file).lines().filter(line -> !line.isBlank()).toList();
    }

    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each, in the order given. */
    public static String shown(List<Fault> faults, List<Advisory> advisories) {
        StringBuilder shown = new StringBuilder();
        for (Fault fault : faults) {
            shown.append("fault ").append(fault.code()).append(" at ").append(fault.pointer());
            shown.append("\n  ").append(fault.message()).append('\n');
            if (fault.hint() != null) {
                shown.append("  ").append(fault.hint()).append('\n');
            }
        }
        for (Advisory advisory : advisories) {
            shown.append("advisory ").append(advisory.code()).append("\n  ");
            shown.append(advisory.text()).append('\n');
        }
        return shown.toString();
    }

    private static String text(String folder, String file) {
        try {
            return Files.readString(ROOT.resolve(folder).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
