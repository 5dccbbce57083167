package dev.interlock.policy.table;

import java.util.List;

/** How the rows of one sheet of the law become what rules see. */
@FunctionalInterface
interface LawRows {

    /** The rows of a sheet in an edition; contradictions among them are noted in the rows' findings. */
    List<Object> of(Table table, String edition);
}
