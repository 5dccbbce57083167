package dev.interlock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documents show is what the service answers. */
@QuarkusTest
class ReadmeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path README = Path.of("README.md");
    private static final Path CALLERS = Path.of("src/site/markdown/callers.md");

    /** A curl question and, further down, its answer. */
    private static final Pattern QUESTION = Pattern.compile(
            "curl -s http://localhost:8080(?<path>/\\S+)[^']*'Content-Type: (?<type>[^']+)' -d '(?<body>[^']+)'\\n```"
                    + ".*?```json\\n(?<answer>.*?)\\n```",
            Pattern.DOTALL);

    /** A line that names a path and what it answers, and the body. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "\\*\\*`POST (?<path>/\\S+)`\\*\\* answers (?<words>`[^\\n]+`):\\n\\n```json\\n(?<body>.*?)\\n```",
            Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("`([a-z-]+)`");

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void theQuestionOfTheReadmeGetsTheAnswerOfTheReadme() throws IOException {
        Matcher question = QUESTION.matcher(Files.readString(README));
        assertThat(question.find()).as("a curl question and its answer").isTrue();
        String answer = given().contentType(question.group("type"))
                .body(question.group("body"))
                .post(question.group("path"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(steady(answer)).isEqualTo(steady(question.group("answer")));
    }

    @Test
    void theTestCommandOfTheReadmeIsTheOneThatIsRun() throws IOException {
        List<String> commands = commands();
        String run = Files.readString(Path.of(".ci/run")).strip();
        String last = run.substring(run.lastIndexOf('\n') + 1);
        assertThat(commands).contains(last.replace(" --batch-mode --no-transfer-progress", ""));
    }

    @Test
    void theRunCommandOfTheReadmeBuildsAndStarts() throws IOException {
        assertThat(commands()).contains("mvn -q package -DskipTests && java -jar target/quarkus-app/quarkus-run.jar");
    }

    @TestFactory
    Stream<DynamicTest> examplesOfTheCallersGuide() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(CALLERS));
        List<DynamicTest> tests = new ArrayList<>();
        while (example.find()) {
            String path = example.group("path");
            String body = example.group("body");
            List<String> words = WORD.matcher(example.group("words"))
                    .results()
                    .map(word -> word.group(1))
                    .toList();
            String name = path + " answers " + String.join(", ", words) + ": "
                    + body.lines().findFirst().orElse("");
            tests.add(DynamicTest.dynamicTest(
                    name, () -> assertThat(said(path, body)).isEqualTo(words)));
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    /** What the answer says, in the words of the guide: outcomes, or the statuses of a timeline. */
    private static List<String> said(String path, String body) throws IOException {
        boolean stream = path.endsWith("/stream");
        String answer = given().contentType(stream ? "application/x-ndjson" : "application/json")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> said = new ArrayList<>();
        if (stream) {
            for (String line : answer.lines().toList()) {
                said.add(outcome(JSON.readTree(line)));
            }
        } else if (path.endsWith("/batch")) {
            JSON.readTree(answer).path("decisions").forEach(decision -> said.add(outcome(decision)));
        } else if (path.endsWith("/timelines")) {
            JsonNode intervals = JSON.readTree(answer).path("timelines").path(0).path("intervals");
            intervals.forEach(interval -> said.add(interval.path("status").asText()));
        } else {
            said.add(outcome(JSON.readTree(answer)));
        }
        return said;
    }

    private static String outcome(JsonNode answer) {
        return answer.path("type").asText().startsWith("urn:interlock:problem:")
                ? "problem"
                : answer.path("outcome").asText();
    }

    /** Lines of the README's shell blocks. */
    private static List<String> commands() throws IOException {
        return Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }

    /** The decision without what is new every time. */
    private static JsonNode steady(String decision) throws IOException {
        ObjectNode steady = (ObjectNode) JSON.readTree(decision);
        steady.remove("decisionId");
        ((ObjectNode) steady.path("policy")).remove("revision");
        return steady;
    }
}
