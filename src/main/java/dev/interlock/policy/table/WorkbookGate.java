package dev.interlock.policy.table;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.container.Container;
import dev.interlock.policy.table.finding.Findings;
import java.util.List;

/** Says whether a file may be given to a spreadsheet library at all. */
public final class WorkbookGate {

    private WorkbookGate() {}

    /** Why the bytes may not be opened, sorted; empty when they are a plain archive of bounded size without programs in it. */
    public static List<Diagnostic> check(String file, byte[] bytes) {
        Findings findings = new Findings(file);
        Container.check(bytes, findings);
        return findings.sorted();
    }
}
