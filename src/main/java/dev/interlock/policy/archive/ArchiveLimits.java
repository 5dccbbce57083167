package dev.interlock.policy.archive;

/** How large a bundle archive may be: several times what a bundle needs, and little enough to hold in memory. */
public final class ArchiveLimits {

    /** Bytes of an archive. */
    public static final int ARCHIVE = 32 << 20;
    /** Bytes that its entries unpack to, in all. */
    static final long SUM = 48L << 20;
    /** Entries, signatures and manifest included. */
    static final int ENTRIES = 500;
    /** Signatures. */
    static final int SIGNATURES = 8;

    private ArchiveLimits() {}
}
