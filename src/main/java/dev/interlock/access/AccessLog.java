package dev.interlock.access;

import org.jboss.logging.Logger;

/** What operators read of signing in. Holds no token, and nothing of one that was not verified. */
final class AccessLog {

    static final Logger LOG = Logger.getLogger("dev.interlock.access");

    private AccessLog() {}
}
