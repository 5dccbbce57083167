package dev.interlock.decision;

import dev.interlock.facts.Question;
import dev.interlock.facts.verdict.RuleLimit;
import dev.interlock.facts.verdict.Verdicts;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieServices;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.time.SessionPseudoClock;

/**
 * A KIE session that keeps a table's rows and answers one question after another. Whatever a question brought in, or a
 * rule derived, is taken out again before the next; a session that cannot be brought back to its rows is not used again.
 * For one thread at a time.
 */
final class RuleSession implements AutoCloseable {

    /** Firings one question may cost; rules that fire more often are running away. */
    static final int FIRING_LIMIT = 10_000;

    private final KieSession session;
    private final SessionPseudoClock clock;
    private final List<FactHandle> brought = new ArrayList<>();
    private final Expense expense = new Expense();
    private final long rows;
    private boolean sound = true;

    RuleSession(LawTable table) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        session = table.rules().base().newKieSession(configuration, null);
        clock = session.getSessionClock();
        for (Edition edition : table.editions().values()) {
            edition.rows().forEach(session::insert);
        }
        rows = session.getFactCount();
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                brought.add(event.getFactHandle());
                expense.add(event.getObject());
            }
        });
    }

    /**
     * What the rules say to questions that belong to one call, taken together.
     *
     * @throws RuleFailure when a rule throws or the rules do not come to an end
     */
    Verdicts ask(List<Question> questions) {
        Verdicts verdicts = new Verdicts();
        sound = false;
        expense.begin();
        session.setGlobal("verdicts", verdicts);
        long asOf = questions.get(0).time().instant().toEpochMilli();
        clock.advanceTime(asOf - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
        try {
            for (int i = 0; i < questions.size(); i++) {
                session.insert(questions.get(i));
            }
            if (session.fireAllRules(FIRING_LIMIT + 1) > FIRING_LIMIT) {
                throw RuleFailure.ranAway(FIRING_LIMIT);
            }
        } catch (RuleFailure e) {
            throw e;
        } catch (RuleLimit e) {
            throw RuleFailure.passed(e);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw e.getCause() instanceof RuleLimit limit ? RuleFailure.passed(limit) : RuleFailure.threw(e);
        }
        for (int i = brought.size() - 1; i >= 0; i--) {
            session.delete(brought.get(i));
        }
        brought.clear();
        sound = session.getFactCount() == rows;
        return verdicts;
    }

    /** Whether nothing but the rows is left in it, so that it may answer another question. */
    boolean sound() {
        return sound;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
