package dev.interlock.policy.archive.trust;

/** Why an archive is looked at. */
public enum Occasion {
    /** It was handed in or pulled: it has to be newer than what was taken up before, and in its time. */
    UPDATE,
    /** An operator goes back to it knowingly: it may be older. */
    ROLLBACK,
    /** It was taken up before and is read from the service's own disk: that its time is over is only told. */
    RESTART
}
