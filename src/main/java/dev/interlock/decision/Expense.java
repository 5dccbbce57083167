package dev.interlock.decision;

import dev.interlock.facts.Lock;
import dev.interlock.facts.LockState;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Missing;
import dev.interlock.facts.Question;
import dev.interlock.facts.Situation;
import dev.interlock.facts.verdict.Check;
import dev.interlock.facts.verdict.Observation;
import dev.interlock.facts.verdict.Permission;
import dev.interlock.facts.verdict.RuleLimit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the questions of one call have cost so far, counted where facts are inserted: facts do not change, so rules that go
 * on and on insert on and on. For one thread.
 */
final class Expense {

    /** Facts the rules may insert; as many as an account may have instances that the firings suffice for. */
    static final int FACT_LIMIT = 10_000;
    /** Characters of text in those facts. */
    static final int TEXT_LIMIT = 4_000_000;
    /** Time of the processor, not of the clock: a decision that has to wait is none that runs away. */
    static final long NANOS_LIMIT = 250_000_000;
    /** And for each derived fact: a call about thousands of instances takes its time, above all the first of a service. */
    static final long NANOS_FOR_A_FACT = 1_000_000;
    /** Asking for the time costs as much as a few firings. */
    private static final int FACTS_BETWEEN_LOOKS = 64;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private int facts;
    private int limit = FACT_LIMIT;
    private long text;
    private long began;

    /**
     * Counts from the beginning.
     *
     * @param rows facts that may be derived beyond the limit, one for each row that is looked at
     */
    void begin(int rows) {
        facts = 0;
        limit = FACT_LIMIT + rows;
        text = 0;
    }

    /**
     * Counts a fact.
     *
     * @throws RuleLimit when it is one too many
     */
    void add(Object fact) {
        facts++;
        text += textOf(fact);
        if (facts > limit || text > TEXT_LIMIT || facts % FACTS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    private void look() {
        if (facts > limit) {
            throw new RuleLimit(limit + " derived facts");
        }
        if (text > TEXT_LIMIT) {
            throw new RuleLimit(TEXT_LIMIT + " characters of text in derived facts");
        }
        long now = THREADS.getCurrentThreadCpuTime();
        if (facts == FACTS_BETWEEN_LOOKS) {
            began = now;
        } else if (now - began > NANOS_LIMIT + facts * NANOS_FOR_A_FACT) {
            throw new RuleLimit((NANOS_LIMIT + facts * NANOS_FOR_A_FACT) / 1_000_000 + " ms of the processor's time");
        }
    }

    private static long textOf(Object fact) {
        if (fact instanceof Situation situation) {
            return length(situation.because())
                    + texts(situation.facts())
                    + lock(situation.lock())
                    + missing(situation.missing());
        }
        if (fact instanceof Observation observation) {
            return length(observation.because())
                    + length(observation.subject())
                    + length(observation.condition())
                    + texts(observation.facts())
                    + all(observation.missing());
        }
        if (fact instanceof LockState state) {
            return state(state);
        }
        if (fact instanceof Question question) {
            return length(question.target().id()) + length(question.target().kind());
        }
        if (fact instanceof Permission permission) {
            return state(permission.state());
        }
        if (fact instanceof Check check) {
            return length(check.rule())
                    + length(check.because())
                    + length(check.subject())
                    + texts(check.facts())
                    + all(check.missing());
        }
        return fact instanceof Missing missing ? missing(missing) : 0;
    }

    private static long state(LockState state) {
        LockedSnapshot lock = state.lock();
        return length(state.status()) + (lock == null ? 0 : length(lock.snapshotId()) + length(lock.lockStatus()));
    }

    private static long lock(@Nullable Lock lock) {
        return lock == null ? 0 : length(lock.instance()) + length(lock.reason());
    }

    private static long missing(@Nullable Missing missing) {
        return missing == null ? 0 : length(missing.resource()) + length(missing.field()) + length(missing.matters());
    }

    private static long texts(@Nullable List<String> texts) {
        long length = 0;
        for (int i = 0; texts != null && i < texts.size(); i++) {
            length += length(texts.get(i));
        }
        return length;
    }

    private static long all(@Nullable List<Missing> missing) {
        long length = 0;
        for (int i = 0; missing != null && i < missing.size(); i++) {
            length += missing(missing.get(i));
        }
        return length;
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
