package dev.interlock.app;

import dev.interlock.catalog.remote.RemoteStatus;
import dev.interlock.policy.Diagnostic;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tells operators how pulling goes: in the log when that changes, and as metrics. */
@Singleton
public class PullReport implements Consumer<RemoteStatus> {

    private static final Logger LOG = Logger.getLogger("dev.interlock.remote");

    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong lastSuccess = new AtomicLong();
    private volatile List<String> said = List.of();

    PullReport(MeterRegistry metrics) {
        metrics.gauge("interlock.remote.failures", failures);
        metrics.gauge("interlock.remote.last.success.timestamp.seconds", lastSuccess);
    }

    @Override
    public void accept(RemoteStatus status) {
        failures.set(status.failures());
        if (status.lastSuccess() != null) {
            lastSuccess.set(status.lastSuccess().getEpochSecond());
        }
        List<Diagnostic> found = Stream.concat(status.errors().stream(), status.keeping().stream())
                .toList();
        List<String> codes = found.stream().map(Diagnostic::code).toList();
        // Said when it happens and when the reason changes, not at every look.
        if (!codes.equals(said)) {
            found.forEach(each -> LOG.warnf("What decides goes on, pulling fails: %s", each.line()));
            if (found.isEmpty()) {
                LOG.infof("Pulling from %s succeeds again", status.url());
            }
            said = codes;
        }
    }
}
