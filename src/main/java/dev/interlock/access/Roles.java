package dev.interlock.access;

import java.util.List;

/** What people and programs may do. A role grants its own part only: who authors and decides has two
 * roles. Each may ask which revision decides. */
public final class Roles {

    /** Decides, also in batches and streams, draws timelines, reads the tables. */
    public static final String CALLER = "caller";

    /** Uploads drafts; reads drafts, their reports and comparisons. */
    public static final String AUTHOR = "author";

    /** Approves a draft; reads what an author reads. */
    public static final String APPROVER = "approver";

    /** Activates, rolls back, refreshes and shadows revisions; reads what an author reads. */
    public static final String OPERATOR = "operator";

    /** Reads the audit trail and every revision. */
    public static final String AUDITOR = "auditor";

    /** Every role there is. */
    public static final List<String> ALL = List.of(CALLER, AUTHOR, APPROVER, OPERATOR, AUDITOR);

    private Roles() {}
}
