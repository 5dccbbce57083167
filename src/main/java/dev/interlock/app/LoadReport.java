package dev.interlock.app;

import dev.interlock.catalog.Active;
import dev.interlock.catalog.Check;
import dev.interlock.policy.Diagnostic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Tells operators of every load: in the log, and as metrics. */
@Singleton
public class LoadReport implements Consumer<Check> {

    private static final Logger LOG = Logger.getLogger("dev.interlock.bundle");

    private final Counter accepted;
    private final Counter refused;
    private final AtomicLong lastSuccess = new AtomicLong();
    private final MultiGauge active;
    private volatile boolean deciding;
    private volatile boolean refusedLast;

    LoadReport(MeterRegistry metrics) {
        accepted = metrics.counter("interlock.bundle.loads", "result", "accepted");
        refused = metrics.counter("interlock.bundle.loads", "result", "refused");
        metrics.gauge("interlock.bundle.last.success.timestamp.seconds", lastSuccess);
        active = MultiGauge.builder("interlock.bundle.active")
                .description("1 for the revision that decides")
                .register(metrics);
    }

    @Override
    public void accept(Check check) {
        for (Diagnostic diagnostic : check.diagnostics()) {
            LOG.log(diagnostic.isError() ? Logger.Level.ERROR : Logger.Level.WARN, diagnostic.line());
        }
        if (check.accepted()) {
            if (refusedLast) {
                LOG.info("The bundle is sound again");
            }
            accepted.increment();
            lastSuccess.set(check.at().getEpochSecond());
        } else {
            refused.increment();
            int findings = check.diagnostics().size();
            LOG.errorf(
                    "The bundle is refused; %d finding%s. %s",
                    findings, findings == 1 ? "" : "s", deciding ? "What decided before goes on." : "Nothing decides.");
        }
        refusedLast = !check.accepted();
    }

    /** What looking at the law as a whole found: it decides all the same, and a draft of it would be told. */
    void found(List<Diagnostic> findings) {
        findings.forEach(finding -> LOG.warnf("A draft of this law would be told: %s", finding.line()));
    }

    /** A revision begins to decide. */
    void decides(Active now) {
        deciding = true;
        lastSuccess.accumulateAndGet(now.activatedAt().getEpochSecond(), Math::max);
        active.register(List.of(MultiGauge.Row.of(Tags.of("revision", now.revision()), 1)), true);
        LOG.infof("Revision %s decides", now.revision());
    }
}
