package dev.interlock.benchmark;

import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleReader;
import dev.interlock.policy.bundle.LawTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/** The bundle of this repository, as shipped or grown by rows of operations that do not exist. */
final class ShippedBundle {

    static final String TABLE = "security-lock";

    static {
        // Until Quarkus starts its log manager keeps every trace, and rule engines trace every step.
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    private ShippedBundle() {}

    static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String root : List.of("rules", "decision-tables")) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                for (Path path : walk.filter(Files::isRegularFile).toList()) {
                    if (path.toString().matches(".*[.](drl|xlsx|yaml)")) {
                        files.put(path.toString(), Files.readAllBytes(path));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static Bundle shipped() {
        BundleReader.Read read = BundleReader.read(files(), null);
        if (read.bundle() == null) {
            throw new IllegalStateException(read.diagnostics().toString());
        }
        return read.bundle();
    }

    /** The same law with rows of other operations added, in equal parts to each edition, until there are so many. */
    static Bundle withImpactRows(int wanted) {
        Bundle shipped = shipped();
        LawTable law = shipped.tables().get(TABLE);
        int missing = wanted - (int) impactRows(law);
        TreeMap<String, Edition> editions = new TreeMap<>();
        int left = law.editions().size();
        for (Edition edition : law.editions().values()) {
            int share = Math.max(0, missing) / left;
            missing -= share;
            left--;
            editions.put(edition.date(), grown(edition, share));
        }
        TreeMap<String, LawTable> tables = new TreeMap<>(shipped.tables());
        tables.put(TABLE, new LawTable(TABLE, editions, law.rules()));
        return new Bundle(shipped.revision(), shipped.manifest(), shipped.files(), tables, shipped.warnings());
    }

    static long impactRows(LawTable law) {
        return law.editions().values().stream()
                .flatMap(edition -> edition.rows().stream())
                .filter(ImpactRow.class::isInstance)
                .count();
    }

    private static Edition grown(Edition edition, int more) {
        List<Object> rows = new ArrayList<>(edition.rows());
        Map<String, String> operations = new HashMap<>(edition.operations());
        List<ImpactRow> models = edition.rows().stream()
                .filter(ImpactRow.class::isInstance)
                .map(ImpactRow.class::cast)
                .toList();
        for (int i = 0; i < more; i++) {
            ImpactRow model = models.get(i % models.size());
            String operation = model.operation() + "Of" + i;
            String key = Spelling.key(operation);
            operations.put(key, operation);
            rows.add(new ImpactRow(
                    model.edition(),
                    model.place(),
                    operation,
                    key,
                    model.target(),
                    model.lockReason(),
                    model.diskStatus(),
                    model.createdFrom(),
                    model.ruling()));
        }
        return new Edition(
                edition.table(),
                edition.date(),
                edition.file(),
                edition.about(),
                operations,
                rows,
                edition.cases(),
                edition.sheets());
    }
}
