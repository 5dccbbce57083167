package dev.interlock.policy.rules.gate;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.jspecify.annotations.Nullable;

/** What stands between `when` and `then`: patterns on facts, joined by `and`, `or`, `not` and `exists`. */
final class PatternCheck {

    private final RuleFile file;
    private final Functions functions;
    private final Report report;
    private final RuleDescr rule;
    private int patterns;
    private int free;
    private int wide;
    private long calls;

    PatternCheck(RuleFile file, Functions functions, RuleDescr rule) {
        this.file = file;
        this.functions = functions;
        this.report = file.report();
        this.rule = rule;
    }

    /** Checks the conditions and puts what they bind into the scope. */
    void check(Scope scope) {
        int branches = group(rule.getLhs(), scope, true);
        limit(branches, Limits.BRANCHES, "comes to more than %d alternatives", "Make a rule of each");
        limit(patterns, Limits.PATTERNS, "has more than %d patterns that multiply", "Hand on what is found as a fact");
        limit(
                free,
                Limits.FREE_PATTERNS,
                "has more than %d patterns that no value of another pattern narrows",
                "Compare with a value bound before: `edition == $edition`");
        limit(
                wide,
                Limits.WIDE_PATTERNS,
                "has more than %d pattern over rows that fewer than two equalities narrow",
                "Ask for edition and operation: `edition == $edition, operation == $operation`");
        limit(calls, Limits.CALLS, "comes to more than %d calls of functions", null);
    }

    private void limit(long count, long most, String what, @Nullable String hint) {
        if (count > most) {
            report.add("rule-joins", rule.getLine(), Report.shown(rule.getName()) + " " + what.formatted(most), hint);
        }
    }

    /** How many alternatives a group comes to. */
    private int group(BaseDescr group, Scope scope, boolean multiplies) {
        if (group instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotations().isEmpty()) {
            report.add("rule-not-allowed", lineOf(group), "Annotations may not be used in a rule", null);
        }
        if (group instanceof PatternDescr pattern) {
            pattern(pattern, scope, multiplies);
            return 1;
        }
        if (group instanceof AndDescr and) {
            int branches = 1;
            for (Object part : and.getDescrs()) {
                branches = capped(branches * group((BaseDescr) part, scope, multiplies));
            }
            return branches;
        }
        if (group instanceof OrDescr or) {
            int branches = 0;
            for (Object part : or.getDescrs()) {
                branches = capped(branches + group((BaseDescr) part, scope.copy(Scope.Place.PATTERN), multiplies));
            }
            return branches;
        }
        if (group instanceof NotDescr || group instanceof ExistsDescr) {
            List<?> parts = group instanceof NotDescr not ? not.getDescrs() : ((ExistsDescr) group).getDescrs();
            int branches = 1;
            for (Object part : parts) {
                branches =
                        capped(branches * group((BaseDescr) part, scope.copy(Scope.Place.PATTERN), parts.size() > 1));
            }
            return branches;
        }
        report.add(
                "rule-not-allowed",
                lineOf(group),
                "Between `when` and `then` stand patterns, `and`, `or`, `not`, `exists` and `from`; not "
                        + kindOf(group),
                null);
        return 1;
    }

    private static int capped(int branches) {
        return Math.min(branches, 1_000);
    }

    private static String kindOf(BaseDescr group) {
        String name = group.getClass().getSimpleName().replace("Descr", "").replaceAll("([a-z])([A-Z])", "$1 $2");
        return "`" + name.toLowerCase(java.util.Locale.ROOT) + "`";
    }

    private void pattern(PatternDescr pattern, Scope scope, boolean multiplies) {
        int line = lineOf(pattern);
        // A path to facts, as `/questions`, has no type.
        String asked = pattern.getObjectType() == null ? "/" : pattern.getObjectType();
        Class<?> type = AllowedTypes.named(asked);
        boolean derived = type != null && (AllowedTypes.DERIVED.contains(type) || AllowedTypes.ROWS.contains(type));
        if (type == null || pattern.getSource() == null && !derived) {
            report.add(
                    "rule-unknown-type",
                    line,
                    Report.shown(asked) + " is not a fact a pattern may ask for",
                    ExpressionCheck.nearest(asked, matchable()));
            return;
        }
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()) {
            report.add("rule-not-allowed", line, "A pattern has a name, a fact and conditions, and no more", null);
            return;
        }
        boolean fromSource = source(pattern, scope, line);
        Set<String> before = Set.copyOf(scope.names());
        Scope inside = scope.within(type);
        int equalities = 0;
        boolean joined = fromSource;
        for (Object part : pattern.getConstraint().getDescrs()) {
            Expression condition = condition(part, inside, line);
            if (condition instanceof BinaryExpr equality && equality.getOperator() == BinaryExpr.Operator.EQUALS) {
                equalities++;
                joined |= names(equality.getLeft(), before) || names(equality.getRight(), before);
            }
        }
        if (multiplies) {
            patterns += fromSource ? 0 : 1;
            free += joined ? 0 : 1;
        }
        wide += AllowedTypes.ROWS.contains(type) && !fromSource && equalities < 2 ? 1 : 0;
        bind(pattern.getIdentifier(), Typed.of(type), scope, line);
    }

    /** Whether one side of an equality is something a name tells that was bound before. */
    private static boolean names(Expression side, Set<String> bound) {
        Expression root = side;
        while (root instanceof FieldAccessExpr field) {
            root = field.getScope();
        }
        return root instanceof NameExpr name && bound.contains(name.getNameAsString());
    }

    private static Set<String> matchable() {
        Set<String> names = new TreeSet<>();
        AllowedTypes.DERIVED.forEach(type -> names.add(type.getSimpleName()));
        AllowedTypes.ROWS.forEach(type -> names.add(type.getSimpleName()));
        return names;
    }

    /** Whether the pattern looks at what another fact tells, and not at the facts themselves. */
    private boolean source(PatternDescr pattern, Scope scope, int line) {
        if (pattern.getSource() == null) {
            return false;
        }
        if (!(pattern.getSource() instanceof FromDescr from)
                || from.getDataSource() == null
                || from.getDataSource().getClass() != MVELExprDescr.class) {
            report.add(
                    "rule-not-allowed",
                    line,
                    "A pattern may look `from` what a bound fact tells, and nowhere else",
                    null);
            return true;
        }
        String text = ((MVELExprDescr) from.getDataSource()).getExpression();
        DrlxExpression source = parse(text, line);
        if (source == null) {
            return true;
        }
        // Without a bound fact it would be asked once, while the rules are made.
        boolean bound = scope.names().stream().anyMatch(name -> text.equals(name) || text.startsWith(name + "."));
        if (!bound || source.getBind() != null) {
            report.add(
                    "rule-not-allowed",
                    line,
                    Report.shown("from " + text) + " does not begin with a bound fact",
                    "Write `from $question.facts.account`, say");
        }
        expression(source.getExpr(), scope.copy(Scope.Place.PATTERN), new Piece(text, line));
        return true;
    }

    /** The condition, checked, without the name it binds; null when it cannot be looked at. */
    private @Nullable Expression condition(Object part, Scope scope, int line) {
        if (!(part instanceof ExprConstraintDescr constraint)
                || constraint.getType() != ExprConstraintDescr.Type.NAMED) {
            report.add("rule-not-allowed", line, "A condition names the property it asks for", null);
            return null;
        }
        int at = constraint.getLine() > 0 ? constraint.getLine() : line;
        DrlxExpression parsed = parse(constraint.getExpression(), at);
        if (parsed == null) {
            return null;
        }
        Expression condition = parsed.getExpr();
        Piece piece = new Piece(constraint.getExpression(), at);
        expression(condition, scope, piece);
        if (parsed.getBind() != null) {
            bind(parsed.getBind().asString(), expression(leftOf(condition), scope, piece), scope, at);
        }
        return condition;
    }

    private Typed expression(Expression expression, Scope scope, Piece piece) {
        ExpressionCheck check = new ExpressionCheck(scope, functions, report, piece);
        Typed typed = check.check(expression);
        calls += check.calls();
        return typed;
    }

    /** A name at the front of a comparison is bound to what is compared. */
    private static Expression leftOf(Expression expression) {
        Expression left = expression;
        while (left instanceof BinaryExpr binary) {
            left = binary.getLeft();
        }
        return left;
    }

    private @Nullable DrlxExpression parse(String text, int line) {
        if (text.length() > Limits.EXPRESSION || RuleText.nesting(text) > Limits.NESTING) {
            report.add("rule-too-large", line, "The condition is too long or its brackets nest too deep", "Split it");
            return null;
        }
        try {
            return DrlxParseUtil.parseExpression(text);
        } catch (ParseProblemException e) {
            report.add("rule-not-compiled", line, Report.shown(text) + " cannot be parsed", null);
            return null;
        }
    }

    private void bind(@Nullable String name, Typed typed, Scope scope, int line) {
        if (name == null || name.isEmpty()) {
            return;
        }
        if (!Scope.mayBind(name)) {
            report.add(
                    "rule-not-allowed",
                    line,
                    Report.shown(name) + " is not a name a pattern may bind",
                    "Write `$" + name.replaceAll("[^A-Za-z0-9]", "") + "`");
        } else if (!scope.add(name, typed)) {
            report.add("rule-not-allowed", line, Report.shown(name) + " is bound already", null);
        }
    }

    private int lineOf(BaseDescr part) {
        return part.getLine() > 0 ? part.getLine() : rule.getLine();
    }
}
