package dev.interlock.decision;

import dev.interlock.facts.Question;
import dev.interlock.facts.verdict.RuleLimit;
import dev.interlock.facts.verdict.Verdicts;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.time.SessionPseudoClock;

/**
 * A KIE session that keeps a table's rows, and what follows from them alone, and answers one question after another.
 * Whatever a question brought in, or a rule derived for it, is taken out again before the next; a session that cannot be
 * brought back to where it began is not used again. For one thread at a time.
 */
final class RuleSession implements AutoCloseable {

    /** Firings one question may cost; rules that fire more often are running away. */
    static final int FIRING_LIMIT = 10_000;

    /** The global of every DRL file. */
    private static final String VERDICTS = "verdicts";

    private final KieSession session;
    private final SessionPseudoClock clock;
    private final List<FactHandle> brought = new ArrayList<>();
    private final Expense expense = new Expense();
    private final long settled;
    private final @Nullable RuleFailure unsettled;
    private boolean sound = true;

    RuleSession(LawTable table) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        session = table.rules().base().newKieSession(configuration, null);
        clock = session.getSessionClock();
        for (Edition edition : table.editions().values()) {
            edition.rows().forEach(session::insert);
        }
        int rows = (int) session.getFactCount();
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                brought.add(event.getFactHandle());
                expense.add(event.getObject());
            }
        });
        unsettled = settle(rows);
        settled = session.getFactCount();
        brought.clear();
    }

    /** Lets the rules derive what follows from the rows alone. Nobody has asked: whatever they say is for nobody. */
    private @Nullable RuleFailure settle(int rows) {
        expense.begin(rows);
        session.setGlobal(VERDICTS, new Verdicts());
        try {
            fire(List.of(), FIRING_LIMIT + rows);
            return null;
        } catch (RuleFailure e) {
            return e;
        }
    }

    /**
     * What the rules say to questions that belong to one call, taken together.
     *
     * @throws RuleFailure when a rule throws or the rules do not come to an end
     */
    Verdicts ask(List<Question> questions) {
        sound = false;
        if (unsettled != null) {
            throw unsettled;
        }
        Verdicts verdicts = new Verdicts();
        expense.begin(0);
        session.setGlobal(VERDICTS, verdicts);
        long asOf = questions.get(0).time().instant().toEpochMilli();
        clock.advanceTime(asOf - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
        fire(questions, FIRING_LIMIT);
        for (int i = brought.size() - 1; i >= 0; i--) {
            session.delete(brought.get(i));
        }
        brought.clear();
        sound = session.getFactCount() == settled;
        return verdicts;
    }

    private void fire(List<Question> questions, int limit) {
        try {
            for (int i = 0; i < questions.size(); i++) {
                session.insert(questions.get(i));
            }
            if (session.fireAllRules(limit + 1) > limit) {
                throw RuleFailure.ranAway(limit);
            }
        } catch (RuleFailure e) {
            throw e;
        } catch (RuleLimit e) {
            throw RuleFailure.passed(e);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw e.getCause() instanceof RuleLimit limited ? RuleFailure.passed(limited) : RuleFailure.threw(e);
        }
    }

    /** Whether nothing but the rows and what follows from them is left in it, so that it may answer another question. */
    boolean sound() {
        return sound;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
