package dev.interlock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlock.catalog.BundleFolder;
import dev.interlock.policy.bundle.BundleReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The commands that the guides show are run, each block by a shell, in the folder that a service under test watches. `java`
 * and `mvn` are stand-ins there: what they would start is looked at, not started.
 */
@QuarkusTest
@TestProfile(GuideFolder.class)
class GuidesTest {

    private static final List<String> GUIDES = List.of(
            "README.md",
            "decision-tables/README.md",
            "src/site/markdown/callers.md",
            "src/site/markdown/operators.md",
            "src/site/markdown/publishing.md");

    /** A block; one marked `refused` shows a request that the service refuses. */
    private static final Pattern BLOCK =
            Pattern.compile("```sh(?<refused> refused)?\\n(?<text>.*?)```", Pattern.DOTALL);

    /** Whether the service decides by what lies in the folder now. */
    private static boolean followsTheFolder() throws IOException {
        BundleFolder folder =
                new BundleFolder(GuideFolder.FOLDER.resolve("rules"), GuideFolder.FOLDER.resolve("decision-tables"));
        String revision = BundleReader.read(folder.read(), null).revision();
        return given().get("/q/health/ready").statusCode() == 200
                && revision.equals(given().get("/v1/bundle").path("lastCheck.revision"));
    }

    @TestFactory
    Stream<DynamicTest> commands() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String guide : GUIDES) {
            BLOCK.matcher(Files.readString(Path.of(guide))).results().forEach(block -> {
                String text = block.group(2);
                boolean refused = block.group(1) != null;
                String name = guide + ": " + text.lines().findFirst().orElse("");
                tests.add(DynamicTest.dynamicTest(name, () -> run(text, refused)));
            });
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests.stream();
    }

    private static void run(String block, boolean refused) throws IOException, InterruptedException {
        await().atMost(Duration.ofMinutes(1)).until(GuidesTest::followsTheFolder);
        GuideFolder.Ended ended = GuideFolder.run(block, RestAssured.port);
        assertThat(ended.code() == 0).as(ended.said()).isNotEqualTo(refused);
        assertThat(ended.said()).doesNotContain("Exception");
        for (List<String> start : GuideFolder.started()) {
            GuideFolder.settingsOf(start);
        }
    }
}
