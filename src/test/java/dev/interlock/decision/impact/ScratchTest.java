package dev.interlock.decision.impact;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.ShippedBundle;
import dev.interlock.decision.Decider;
import org.junit.jupiter.api.Test;

class ScratchTest {
    void show(String name, Decider a, ChangedBundle c) throws Exception {
        Decider d = new Decider(c.read());
        long t = System.nanoTime();
        BundleComparison x = BundleComparison.of(a, d);
        long u = System.nanoTime();
        System.out.println("##### " + name + " " + (u - t) / 1_000_000 + " ms compared " + x.compared() + " differing " + x.differing() + " classes " + x.classes() + " wording " + x.wordingChanges()+ " " + x.digest() + " rules " + x.rulesChanged());
        x.differences().stream().limit(40).forEach(diff -> {
            try { System.out.println(new ObjectMapper().writeValueAsString(diff)); } catch (Exception e) { throw new RuntimeException(e); }
        });
    }
    @Test
    void scratch() throws Exception {
        Decider a = new Decider(ShippedBundle.bundle());
        String s26 = ChangedBundle.SECURITY + "2026-06-20.xlsx";
        String snap = ChangedBundle.SNAPSHOT;
        show("same", a, new ChangedBundle());
        show("flip", a, new ChangedBundle().cell(s26, "Impact", "F36", "fails"));
        show("flipStart", a, new ChangedBundle().cell(s26, "Impact", "F2", "unaffected"));
        show("code", a, new ChangedBundle().cell(s26, "Impact", "G33", "SomeCode"));
        show("default", a, new ChangedBundle().cell(s26, "Defaults", "B2", "undocumented"));
        show("max72to48", a, new ChangedBundle().cell(snap, "Parameters", "F6", 48));
        show("transition", a, new ChangedBundle().cell(snap, "Transitions", "E20", "unaffected"));
        show("transition2", a, new ChangedBundle().cell(snap, "Transitions", "E2", "fails"));
        show("effect", a, new ChangedBundle().cell(snap, "Transitions", "I5", "new lock"));
        show("order", a, new ChangedBundle().cell(snap, "Checks", "B5", 20));
        show("later", a, new ChangedBundle().edition(s26, ChangedBundle.SECURITY + "2027-01-01.xlsx", "2027-01-01").cell(ChangedBundle.SECURITY + "2027-01-01.xlsx", "Impact", "F3", "fails"));
        show("removed", a, new ChangedBundle().remove(s26));
        show("row away", a, new ChangedBundle().without(s26, "Impact", 3));
        show("required", a, new ChangedBundle().cell(snap, "Parameters", "D8", "yes"));
        show("note", a, new ChangedBundle().cell(s26, "Impact", "J36", "Another remark"));
        show("first", null, new ChangedBundle()); show("drl", a, new ChangedBundle().file("rules/snapshot-lock/clocks.drl", new String(ShippedBundle.files().get("rules/snapshot-lock/clocks.drl")).replace("!now.isBefore( expiry )", "now.isAfter( expiry )").getBytes()));
    }
}
