package dev.interlock.decision;

import dev.interlock.facts.Question;
import dev.interlock.facts.verdict.Verdicts;
import dev.interlock.policy.bundle.LawTable;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The rule sessions of one table: as many as questions are asked at the same time. */
final class SessionPool {

    private final LawTable table;
    private final ConcurrentLinkedDeque<RuleSession> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean retired;

    /** A pool with one session ready, so that the first question after a reload does not pay for the rows. */
    SessionPool(LawTable table) {
        this.table = table;
        idle.push(new RuleSession(table));
    }

    Verdicts ask(Question question) {
        return ask(List.of(question));
    }

    Verdicts ask(List<Question> questions) {
        RuleSession session = idle.poll();
        if (session == null) {
            session = new RuleSession(table);
        }
        try {
            return session.ask(questions);
        } finally {
            if (session.sound() && !retired) {
                idle.push(session);
            } else {
                session.close();
            }
            if (retired) {
                closeIdle();
            }
        }
    }

    /**
     * Lets go of the sessions: a KIE base remembers every session until it is disposed. Whoever still asks is answered,
     * by a session of its own.
     */
    void retire() {
        retired = true;
        closeIdle();
    }

    private void closeIdle() {
        for (RuleSession session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }
}
