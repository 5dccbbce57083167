package dev.interlock.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question to one table of the law about one target.
 *
 * @param operation key of the ECS operation (see {@link Spelling#key})
 * @param edition date of the edition that governs, as its file name has it
 * @param coverage the lock reasons the edition speaks of
 * @param time the instant the decision is made for
 * @param parameters the call's own parameters
 * @param facts what the caller told of resources
 * @param target the resource the operation acts on
 * @param origin the question a rule came from when it follows a lock through another resource; null for one that was asked
 * @param snapshot the target as a snapshot, found once for all the rules that ask; null when it is not named or not among
 *     the facts
 * @param lockedSnapshot the lock record of the target; null when there is none among the facts
 */
public record Question(
        String operation,
        String edition,
        Coverage coverage,
        DecisionTime time,
        Parameters parameters,
        Facts facts,
        Target target,
        @Nullable Question origin,
        @Nullable Snapshot snapshot,
        @Nullable LockedSnapshot lockedSnapshot) {

    /** A question about a target, of which the facts tell what they do. */
    public Question(
            String operation,
            String edition,
            Coverage coverage,
            DecisionTime time,
            Parameters parameters,
            Facts facts,
            Target target,
            @Nullable Question origin) {
        this(
                operation,
                edition,
                coverage,
                time,
                parameters,
                facts,
                target,
                origin,
                facts.snapshot(target.id()),
                facts.lockedSnapshot(target.id()));
    }

    /** The instant the decision is made for. */
    public Instant asOf() {
        return time.read();
    }

    /** Kind of the target: `Instance`, `Disk`, `Snapshot`, `Image` or `none`. */
    public String kind() {
        return target.kind();
    }

    /** The target as an instance; one of which nothing is known when it is not named or not among the facts. */
    public Instance instance() {
        return facts.instance(target.id());
    }

    /**
     * The target as a disk; one of which nothing is known when it is not named or not among the facts. Of a disk that is not
     * named the call tells one thing: the instance it names is the one the disk is on.
     */
    public Disk disk() {
        String instance = target.id() == null ? parameters.text("InstanceId") : null;
        return instance == null || instance.isEmpty() ? facts.disk(target.id()) : Disk.unknownOn(instance);
    }

    /** The same question about a resource through which a lock reaches the target. */
    public Question through(String kind, String id) {
        Target other = new Target(kind, id, target.chosen());
        return new Question(operation, edition, coverage, time, parameters, facts, other, root());
    }

    /** The question that was asked. */
    public Question root() {
        return origin == null ? this : origin;
    }
}
