package dev.interlock.decision.impact;

import dev.interlock.decision.Decision;
import dev.interlock.decision.impact.Contrast.Finding;
import dev.interlock.decision.impact.Grids.Shape;
import dev.interlock.decision.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks both sides the situations of one operation by one table and tells in what classes they answer differently. */
final class Examination {

    /** Whose answers are compared. */
    enum Scope {
        /** The table's. */
        TABLE,
        /** The table's, and where they are equal those of all tables that take part. */
        TABLE_THEN_ALL,
        /** Those of all tables that take part. */
        ALL
    }

    private final @Nullable Respondent old;
    private final Respondent young;
    private final String table;
    private final Scope scope;
    private final Set<OperationComparison.Row> reworded = new LinkedHashSet<>();
    private int compared;

    /**
     * @param old null when nothing decided before
     */
    Examination(@Nullable Respondent old, Respondent young, String table, Scope scope) {
        this.old = old;
        this.young = young;
        this.table = table;
        this.scope = scope;
    }

    /** Situations compared so far. */
    int compared() {
        return compared;
    }

    /** Rows that decide as before and say it in other words. */
    Set<OperationComparison.Row> reworded() {
        return reworded;
    }

    /** The classes of one operation; the first shape holds its own states. */
    List<SituationClass> of(List<Shape> shapes) {
        List<SituationClass> classes = new ArrayList<>();
        CoreFindings core = new CoreFindings(shapes.get(0).grid());
        for (Shape shape : shapes) {
            ShapeFindings findings = new ShapeFindings(shape);
            shape.grid().each((at, call) -> {
                compared++;
                Finding finding = finding(call, shape.grid().leavesOpen(at));
                if (finding != null && !core.explains(finding, shape, at)) {
                    findings.add(finding, at);
                }
            });
            classes.addAll(findings.classes(core));
        }
        return core.counted(classes);
    }

    private @Nullable Finding finding(Call call, boolean open) {
        Request request = young.request(call);
        if (old == null) {
            Side side = young.side(young.answer(call, request, table), table, null, call);
            return new Finding(open ? Aspect.FACTS_NOT_TOLD : Aspect.ANSWER, List.of(), null, side);
        }
        Request before = old.request(call);
        String asked = scope == Scope.ALL ? null : table;
        Decision decided = old.answer(call, before, asked);
        Decision after = young.answer(call, request, asked);
        if (scope == Scope.TABLE_THEN_ALL && decided.saysTheSameAs(after)) {
            decided = old.answer(call, before, null);
            after = young.answer(call, request, null);
        }
        if (!decided.saysTheSameAs(after)) {
            return new Contrast(old, young, table).of(decided, after, call, open);
        }
        OperationComparison.Row words = Contrast.reworded(decided, after);
        if (words != null) {
            reworded.add(words);
        }
        return null;
    }
}
