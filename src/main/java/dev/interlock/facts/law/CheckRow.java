package dev.interlock.facts.law;

/**
 * A row of the Checks sheet: what an operation gets when a condition is met.
 *
 * @param operation key of the operation
 * @param order place of the check among the operation's checks; the first that refuses gives the error
 * @param condition the name of the DRL rule that finds the condition met
 */
public record CheckRow(String edition, RowPlace place, String operation, int order, String condition, Ruling ruling)
        implements LawRow {

    /** The condition at whose order the rows of Transitions speak in place of this row; the name of a rule. */
    public static final String TRANSITIONS = "the lock status refuses the call";

    /** The condition that looks at the column Required of Parameters; the name of a rule. */
    public static final String REQUIREMENTS = "a required parameter is missing";

    /** Whether the rows of Transitions speak in place of this row. */
    public boolean asksTransitions() {
        return condition.equals(TRANSITIONS);
    }
}
