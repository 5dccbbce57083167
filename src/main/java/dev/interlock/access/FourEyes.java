package dev.interlock.access;

import dev.interlock.facts.Spelling;
import java.util.Collection;
import java.util.List;

/**
 * Whether who approves a revision must be somebody else than who uploaded it.
 *
 * @param on false lets one person do both
 */
public record FourEyes(boolean on) {

    /** Whether this approver may approve what this person uploaded. */
    public boolean mayApprove(String uploader, String approver) {
        return mayApprove(List.of(uploader), approver);
    }

    /**
     * Whether this approver may approve what these people uploaded. Subjects that differ only in case or in surrounding
     * blanks are one person: providers differ in whether they are told apart.
     *
     * @param uploaders everybody who uploaded a file of the revision; empty when it did not come by upload
     * @return false for a blank approver
     */
    public boolean mayApprove(Collection<String> uploaders, String approver) {
        String who = Spelling.key(approver.strip());
        return !who.isEmpty()
                && (!on
                        || uploaders.stream()
                                .noneMatch(uploader ->
                                        Spelling.key(uploader.strip()).equals(who)));
    }
}
