package dev.interlock.decision;

import dev.interlock.facts.NearestWord;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.describe.Shown;
import dev.interlock.facts.verdict.Advisory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of parameters that nobody reads because they are spelled another way than ECS spells them. */
final class ParameterNames {

    /** What an operation acts on is told by these, whatever the operation. */
    private static final Set<String> TARGETS =
            Set.of("InstanceId", "InstanceIds", "DiskId", "DiskIds", "SnapshotId", "SnapshotIds", "ImageId");

    private static final Map<String, String> BY_KEY =
            TARGETS.stream().collect(Collectors.toUnmodifiableMap(Spelling::key, name -> name));

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
        for (String name : parameters.names()) {
            int dot = name.indexOf('.');
            String whole = dot < 0 ? name : name.substring(0, dot);
            if (listed.contains(whole) || COMMON.contains(whole)) {
                continue;
            }
            String target = TARGETS.contains(whole) ? null : BY_KEY.get(Spelling.key(whole));
            if (target != null) {
                advisories.add(unknown(spelled, whole, "; did you mean `" + target + "`?"));
            } else if (!listed.isEmpty()) {
                advisories.add(unknown(
                        spelled,
                        whole,
                        NearestWord.to(whole, listed)
                                .map(word -> "; did you mean `" + word + "`?")
                                .orElse("")));
            }
        }
        return advisories;
    }

    private static Advisory unknown(String operation, String name, String hint) {
        return new Advisory("unknown-parameter", operation + " has no parameter " + Shown.text(name) + hint);
    }
}
