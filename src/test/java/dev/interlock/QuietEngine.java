package dev.interlock;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Outside a service no log is configured, and the rule engine then writes a trace of every step for nobody. */
public final class QuietEngine implements LauncherSessionListener {

    private final Logger engine = Logger.getLogger("org.drools");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        engine.setLevel(Level.OFF);
    }
}
