package dev.interlock.decision;

import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.describe.Shown;
import dev.interlock.facts.verdict.Advisory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of parameters that nobody reads because they are spelled another way than ECS spells them. */
final class ParameterNames {

    static final String CODE = "unknown-parameter";

    /** What an operation acts on is told by these, whatever the operation. */
    private static final Set<String> TARGETS =
            Set.of("InstanceId", "InstanceIds", "DiskId", "DiskIds", "SnapshotId", "SnapshotIds", "ImageId");

    /** What every call may carry. */
    private static final List<String> COMMON = List.of("Action", "Version", "Format", "RegionId", "ClientToken");

    private ParameterNames() {}

    static List<Advisory> of(String operation, String spelled, Parameters parameters, List<Governing> governing) {
        List<String> listed = List.of();
        for (Governing edition : governing) {
            List<String> found = edition.parameters().get(operation);
            listed = found == null ? listed : found;
        }
        List<Advisory> advisories = new ArrayList<>(0);
        String action = parameters.text("Action");
        if (action != null && !Spelling.key(action).equals(operation)) {
            advisories.add(new Advisory(
                    "contradicting-facts",
                    "The parameter `Action` is " + Shown.text(action) + ", and the operation asked about is "
                            + spelled));
        }
        for (String name : parameters.names()) {
            int dot = name.indexOf('.');
            String whole = dot < 0 ? name : name.substring(0, dot);
            if (listed.contains(whole) || COMMON.contains(whole) || listed.isEmpty() && TARGETS.contains(whole)) {
                continue;
            }
            // Of an operation whose parameters no table lists, only what is nearly an id is known to be none of them.
            Optional<String> near = NearestWord.to(whole, listed.isEmpty() ? TARGETS : listed);
            if (!listed.isEmpty() || near.isPresent()) {
                String said = spelled + " has no parameter " + Shown.text(whole);
                advisories.add(Advisory.ofWord(CODE, said, near.orElse(null)));
            }
        }
        return advisories;
    }
}
