package dev.interlock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: rooms in one direction, nothing that tells nothing in its name, no file that got out of hand. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses HOUSE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.interlock");

    @Test
    void arrows_between_rooms_go_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("facts")
                .definedBy("dev.interlock.facts..")
                .layer("policy")
                .definedBy("dev.interlock.policy..")
                .layer("request")
                .definedBy("dev.interlock.decision.request")
                .layer("decision")
                .definedBy("dev.interlock.decision")
                .layer("cases")
                .definedBy("dev.interlock.decision.cases")
                .layer("impact")
                .definedBy("dev.interlock.decision.impact..")
                .layer("store")
                .definedBy("dev.interlock.catalog.store..")
                .layer("remote")
                .definedBy("dev.interlock.catalog.remote..")
                .layer("catalog")
                .definedBy("dev.interlock.catalog")
                .layer("access")
                .definedBy("dev.interlock.access..")
                .layer("api")
                .definedBy("dev.interlock.api..")
                .layer("cli")
                .definedBy("dev.interlock.cli..")
                .layer("app")
                .definedBy("dev.interlock.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("cli", "app")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("access")
                .mayOnlyBeAccessedByLayers("api", "app")
                .whereLayer("access")
                .mayOnlyAccessLayers("facts")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers("api", "cli", "app")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("catalog", "api", "cli", "app")
                .whereLayer("store")
                .mayOnlyAccessLayers("policy")
                .whereLayer("remote")
                .mayOnlyBeAccessedByLayers("catalog", "api", "app")
                .whereLayer("impact")
                .mayOnlyBeAccessedByLayers("catalog", "api", "cli", "app")
                .whereLayer("request")
                .mayOnlyAccessLayers("facts")
                .whereLayer("cases")
                .mayOnlyBeAccessedByLayers("catalog", "api", "cli", "app")
                .whereLayer("decision")
                .mayOnlyBeAccessedByLayers("cases", "impact", "catalog", "api", "cli", "app")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers(
                        "decision", "cases", "impact", "store", "remote", "catalog", "api", "cli", "app")
                .check(HOUSE);
    }

    @Test
    void there_is_no_cycle_among_packages() {
        slices().matching("dev.interlock.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void only_the_table_room_knows_spreadsheets_and_only_the_rules_room_builds_with_kie() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.policy.table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.poi..",
                        "dev.interlock.policy.table.container",
                        "dev.interlock.policy.table.look",
                        "dev.interlock.policy.table.grid")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.policy.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie.api.builder..")
                .check(HOUSE);
    }

    @Test
    void a_workbook_is_bytes_before_it_is_a_grid_and_a_grid_before_it_is_a_table() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("finding")
                .definedBy("dev.interlock.policy.table.finding")
                .layer("container")
                .definedBy("dev.interlock.policy.table.container")
                .layer("look")
                .definedBy("dev.interlock.policy.table.look")
                .layer("grid")
                .definedBy("dev.interlock.policy.table.grid")
                .layer("table")
                .definedBy("dev.interlock.policy.table")
                .layer("edit")
                .definedBy("dev.interlock.policy.table.edit")
                .whereLayer("finding")
                .mayNotAccessAnyLayer()
                .whereLayer("container")
                .mayOnlyAccessLayers("finding")
                .whereLayer("look")
                .mayOnlyAccessLayers("finding", "container")
                .whereLayer("grid")
                .mayOnlyAccessLayers("finding", "container", "look")
                .whereLayer("table")
                .mayOnlyAccessLayers("finding", "container", "grid")
                .whereLayer("edit")
                .mayOnlyAccessLayers("finding", "table")
                .check(HOUSE);
    }

    @Test
    void only_the_edit_room_knows_poi_and_it_imports_nothing_but_policy_and_the_table_room() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.policy.table.edit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..")
                .check(HOUSE);
        classes()
                .that()
                .resideInAPackage("dev.interlock.policy.table.edit")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.interlock.policy",
                        "dev.interlock.policy.table",
                        "dev.interlock.policy.table.finding",
                        "dev.interlock.policy.table.edit",
                        "org.apache.poi..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..",
                        "org.jspecify..",
                        "java..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("dev.interlock.policy", "dev.interlock.policy.table")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.interlock.policy.table.edit")
                .check(HOUSE);
    }

    @Test
    void what_an_archive_is_knows_nothing_of_keys_or_of_when_it_is_pulled() {
        noClasses()
                .that()
                .resideInAPackage("dev.interlock.policy.archive")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.interlock.policy.archive.trust..", "org.jose4j..", "dev.interlock.policy.rules..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.interlock.policy.table..", "dev.interlock.policy.rules..", "dev.interlock.policy.bundle..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.interlock.policy.archive..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.interlock.catalog.remote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.interlock.catalog", "dev.interlock.decision..")
                .check(HOUSE);
    }

    @Test
    void only_the_store_room_knows_databases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.catalog.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.postgresql..", "org.flywaydb..")
                .check(HOUSE);
    }

    @Test
    void what_a_bundle_is_knows_nothing_of_its_analysis() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.interlock.policy",
                        "dev.interlock.policy.table..",
                        "dev.interlock.policy.rules..",
                        "dev.interlock.policy.bundle..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.interlock.policy.analysis..")
                .check(HOUSE);
    }

    @Test
    void names_say_something() {
        classes()
                .should()
                .haveNameNotMatching(".*(Utils?|Helper|Manager|Impl|Base)$")
                .check(HOUSE);
    }

    @Test
    void no_static_state() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .and()
                .areNotPrivate()
                .should()
                .beFinal()
                .check(HOUSE);
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .should()
                .beFinal()
                .check(HOUSE);
    }

    @Test
    void every_room_says_what_it_is_and_no_file_is_past_400_lines() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            for (Path path : walk.toList()) {
                if (Files.isRegularFile(path)) {
                    assertThat(Files.readAllLines(path)).as(path.toString()).hasSizeLessThanOrEqualTo(400);
                    if (path.startsWith("src/main/java/dev/interlock")) {
                        assertThat(path.resolveSibling("package-info.java")).exists();
                    }
                }
            }
        }
    }
}
