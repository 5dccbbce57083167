package dev.interlock.catalog.store;

/**
 * Where the audit trail ends. Kept elsewhere, it shows later that nothing before it was changed or cut off.
 *
 * @param number number of the last record; 0 when there is none
 * @param hash its hash
 */
public record AuditHead(long number, String hash) {

    /** The end of a trail without records. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));
}
