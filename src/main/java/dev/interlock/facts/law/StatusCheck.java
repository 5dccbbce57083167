package dev.interlock.facts.law;

/**
 * A row of the Transitions sheet at its place among the operation's checks. Rules derive it from the rows alone, before any
 * question is asked.
 *
 * @param row what the operation does to a snapshot in one lock status
 * @param order place of the check of the lock status among the operation's checks
 */
public record StatusCheck(TransitionRow row, int order) {

    public String edition() {
        return row.edition();
    }

    public String operation() {
        return row.operation();
    }

    public String lockStatus() {
        return row.lockStatus();
    }
}
