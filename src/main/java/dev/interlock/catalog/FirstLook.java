package dev.interlock.catalog;

import dev.interlock.decision.Decider;
import dev.interlock.decision.cases.CaseRun;
import dev.interlock.decision.cases.RowCoverage;
import dev.interlock.policy.Diagnostic;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Looks once, after the start and in the background, at the law that decides as it will be looked at when a draft of it is
 * handed in. Operators learn what a draft of it would be told, and the first author does not wait for a machine that has
 * never compared anything.
 */
public final class FirstLook {

    private final Catalog catalog;
    private final Examination examination;
    private final Consumer<List<Diagnostic>> told;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** A look that has not begun. */
    public FirstLook(Catalog catalog, Examination examination, Consumer<List<Diagnostic>> told) {
        this.catalog = catalog;
        this.examination = examination;
        this.told = told;
    }

    /** Begins, the first time it is called while something decides. */
    public void begin() {
        Active active = catalog.active();
        if (active != null && begun.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> look(active), "first-look");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private void look(Active active) {
        // One of its own: what decides may be let go of meanwhile.
        Decider decider = new Decider(active.decider().bundle());
        try {
            CaseRun nothingRun = new CaseRun(List.of(), List.of(), new RowCoverage(List.of(), List.of(), List.of()));
            told.accept(examination.analyse(null, decider, nothingRun).diagnostics());
            examination.compare(null, decider);
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(FirstLook.class.getName())
                    .log(System.Logger.Level.WARNING, "The law that decides cannot be looked at as a whole", e);
        } finally {
            decider.retire();
        }
    }
}
