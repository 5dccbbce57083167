package dev.interlock.policy.archive.trust;

/** Whether an archive has to be signed. An operator says which; there is no default. */
public enum Verification {
    /** An archive without a signature by a configured key is refused. */
    REQUIRED,
    /** An archive without one may change workbooks, and no DRL. */
    OFF
}
