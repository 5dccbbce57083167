package dev.interlock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.decision.impact.Difference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a workbook or an archive to a running service, approves it there, or lets it decide: at once, or each by another. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description =
                "Hands in a workbook or an archive and shows what it would change. With --accept and the digest of"
                        + " that comparison, it decides from then on. Where people have different roles, one hands in,"
                        + " another approves, another activates.")
final class PublishCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 50;

    private final Console console;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @ArgGroup(multiplicity = "1")
    private Step step = new Step();

    /** What is to be done. */
    static final class Step {

        @Parameters(paramLabel = "FILE", description = "a workbook (.xlsx) or an archive (.zip) to hand in")
        private @Nullable Path file;

        @Option(
                names = "--approve",
                paramLabel = "REVISION",
                description = "approve what was handed in; --accept says what it changes")
        private @Nullable String approve;

        @Option(
                names = "--activate",
                paramLabel = "REVISION",
                description = "let what was handed in decide; --accept says what it changes")
        private @Nullable String activate;
    }

    @Option(
            names = "--as",
            paramLabel = "PATH",
            description = "path of the workbook inside the bundle; without, its last three names:"
                    + " decision-tables/<table>/<date>.xlsx")
    private @Nullable String path;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the record; an approval needs none")
    private @Nullable String reason;

    @Option(
            names = "--accept",
            paramLabel = "DIGEST",
            description = "digest of the comparison you looked at: it has to be the one still")
    private @Nullable String accept;

    @Option(names = "--json", description = "for machines: what the service answered last")
    private boolean json;

    PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Steps steps = new Steps(console, server.server());
        if (step.approve != null) {
            tell(steps.approve(step.approve, needed(accept, "--accept")), "Revision " + step.approve + " is approved.");
        } else if (step.activate != null) {
            activate(steps, step.activate, needed(accept, "--accept"));
        } else if (step.file != null) {
            handIn(steps, step.file);
        }
        return 0;
    }

    private void handIn(Steps steps, Path file) throws IOException {
        String why = needed(reason, "--reason");
        JsonNode draft = steps.handIn(file, path, why);
        if (accept != null) {
            activate(steps, draft.path("revision").asText(), accept);
        } else if (json) {
            console.printJson(draft);
        } else {
            draft.path("diagnostics").forEach(each -> console.out().println(Answer.line(each)));
            String revision = draft.path("revision").asText();
            List<Difference> differences = steps.comparison(revision).differences();
            differences.stream().limit(MOST_SHOWN).forEach(each -> console.out().println(DifferenceLine.of(each)));
            if (differences.size() > MOST_SHOWN) {
                console.out().println("... all of them: GET /v1/bundles/" + revision + "/comparison");
            }
            console.out().println("draft      " + draft.path("revision").asText());
            console.out()
                    .println("changes    "
                            + Console.count(draft.path("differing").asLong(), "decision"));
            console.out().println("comparison " + draft.path("comparisonDigest").asText("none"));
            console.out().println("Look at it, then publish with --accept and that digest.");
        }
    }

    private void activate(Steps steps, String revision, String comparison) {
        JsonNode activation = steps.activate(revision, comparison, needed(reason, "--reason"));
        tell(activation, "Revision " + revision + " decides.");
    }

    private void tell(JsonNode answer, String text) {
        if (json) {
            console.printJson(answer);
        } else {
            console.out().println(text);
        }
    }

    private String needed(@Nullable String value, String option) {
        if (value == null) {
            throw new ParameterException(command.commandLine(), "Missing required option: '" + option + "'");
        }
        return value;
    }
}
