package dev.interlock.api;

import dev.interlock.decision.Answered;
import dev.interlock.decision.Decider;
import dev.interlock.decision.impact.Shadow;
import dev.interlock.decision.request.Request;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The revision in the shadow of live traffic, if there is one: one at a time. */
@Singleton
public class Shadows {

    private volatile @Nullable Shadow current;

    /** Tells it what was asked and answered. Costs a look at a field while nothing is in the shadow. */
    void saw(Request request, Answered answered) {
        Shadow shadow = current;
        if (shadow != null) {
            shadow.saw(request, answered.decision());
        }
    }

    public synchronized Shadow.Report begin(Decider candidate) {
        close();
        // One of its own: a draft's is let go of when other drafts are asked.
        Shadow shadow = new Shadow(new Decider(candidate.bundle()));
        current = shadow;
        return shadow.report();
    }

    public Optional<Shadow.Report> report(String revision) {
        return Optional.ofNullable(current)
                .map(Shadow::report)
                .filter(report -> report.revision().equals(revision));
    }

    public synchronized Optional<Shadow.Report> end(String revision) {
        Optional<Shadow.Report> last = report(revision);
        if (last.isPresent()) {
            close();
        }
        return last;
    }

    private void close() {
        Shadow shadow = current;
        current = null;
        if (shadow != null) {
            shadow.close();
        }
    }
}
