package dev.interlock.policy.rules.gate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.interlock.facts.NearestWord;
import dev.interlock.facts.verdict.Verdicts;
import java.util.Collection;
import java.util.List;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a pattern, a consequence or a function. Each kind of node that may occur is named here and its parts are
 * looked at one by one; no tree walk of the parser is relied on, because some of its nodes keep their children to themselves.
 */
final class ExpressionCheck {

    private static final List<String> LIST_OPERATORS = List.of("in", "contains", "excludes", "memberOf");

    private final Scope scope;
    private final Functions functions;
    private final Report report;
    private final Piece piece;

    private long calls;

    ExpressionCheck(Scope scope, Functions functions, Report report, Piece piece) {
        this.scope = scope;
        this.functions = functions;
        this.report = report;
        this.piece = piece;
    }

    /** Calls of functions the expressions checked so far may come to. */
    long calls() {
        return calls;
    }

    Typed check(Expression node) {
        Typed typed = typeOf(node);
        if (typed.growth() > Limits.GROWTH) {
            refuse("rule-growth", node, "is made of too many texts", "At most " + Limits.GROWTH + " of them");
            return Typed.REFUSED;
        }
        return typed;
    }

    private Typed typeOf(Expression node) {
        if (node instanceof StringLiteralExpr && node.getClass() == StringLiteralExpr.class) {
            return new Typed(String.class, 0);
        }
        if (node instanceof IntegerLiteralExpr || node instanceof LongLiteralExpr) {
            return Typed.NUMBER;
        }
        if (node instanceof BooleanLiteralExpr) {
            return Typed.TRUTH;
        }
        if (node instanceof NullLiteralExpr) {
            return Typed.NULL;
        }
        if (node instanceof EnclosedExpr enclosed) {
            return check(enclosed.getInner());
        }
        if (node instanceof NameExpr name) {
            return name(name);
        }
        if (node instanceof ThisExpr self && self.getTypeName().isEmpty() && scope.self() != null) {
            return Typed.of(scope.self());
        }
        if (node instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (node instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (node instanceof ConditionalExpr conditional) {
            check(conditional.getCondition());
            return either(check(conditional.getThenExpr()), check(conditional.getElseExpr()));
        }
        if (node instanceof FieldAccessExpr field) {
            return field(field);
        }
        if (node instanceof MethodCallExpr call) {
            return call(call);
        }
        if (node instanceof ObjectCreationExpr creation) {
            return creation(creation);
        }
        if (scope.place() == Scope.Place.PATTERN && node instanceof HalfBinaryExpr half) {
            check(half.getRight());
            return Typed.TRUTH;
        }
        if (scope.place() == Scope.Place.PATTERN && node instanceof PointFreeExpr pointFree) {
            return pointFree(pointFree);
        }
        return refuse("rule-not-allowed", node, "may not be used in a rule", null);
    }

    private Typed name(NameExpr node) {
        String name = node.getNameAsString();
        if (node instanceof DrlNameExpr back && back.getBackReferencesCount() > 0) {
            return refuse("rule-not-allowed", node, "may not be used in a rule", null);
        }
        Typed known = scope.name(name);
        if (known != null) {
            return known;
        }
        if (name.equals("verdicts") && scope.place() == Scope.Place.CONSEQUENCE) {
            return Typed.of(Verdicts.class);
        }
        Class<?> self = scope.self();
        Class<?> property = self == null ? null : Members.of(self).property(name);
        if (property != null) {
            return Typed.of(property);
        }
        String what = self == null ? " is not a name known here" : " is nothing that " + word(self) + " tells";
        Collection<String> candidates =
                self == null ? scope.names() : Members.of(self).names();
        String hint = name.equals("drools")
                ? "Of the engine there is `drools.getRule().getName()`"
                : nearest(name, candidates);
        report.add("rule-unknown-name", piece.lineOf(node), Report.shown(name) + what, hint);
        return Typed.REFUSED;
    }

    private Typed unary(UnaryExpr node) {
        Typed operand = check(node.getExpression());
        return switch (node.getOperator()) {
            case LOGICAL_COMPLEMENT -> Typed.TRUTH;
            case MINUS, PLUS -> operand.refused() ? operand : Typed.NUMBER;
            default ->
                refuse("rule-not-allowed", node, "may not be used in a rule", "Rules do not change what they read");
        };
    }

    private Typed binary(BinaryExpr node) {
        Typed left = check(node.getLeft());
        Typed right = check(node.getRight());
        return switch (node.getOperator()) {
            case AND, OR, EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> Typed.TRUTH;
            case PLUS -> {
                if (left.refused() || right.refused()) {
                    yield Typed.REFUSED;
                }
                boolean text = left.type() == String.class || right.type() == String.class;
                yield text ? new Typed(String.class, left.growth() + right.growth()) : Typed.NUMBER;
            }
            case MINUS, MULTIPLY, DIVIDE, REMAINDER -> Typed.NUMBER;
            default -> refuse("rule-not-allowed", node, "may not be used in a rule", null);
        };
    }

    private Typed either(Typed one, Typed other) {
        Class<?> type = one.type() == void.class ? other.type() : one.type();
        return one.refused() || other.refused()
                ? Typed.REFUSED
                : new Typed(type, Math.max(one.growth(), other.growth()));
    }

    private Typed pointFree(PointFreeExpr node) {
        check(node.getLeft());
        node.getRight().forEach(this::check);
        boolean plain =
                node.getArg1() == null && node.getArg2() == null && node.getArg3() == null && node.getArg4() == null;
        return plain && LIST_OPERATORS.contains(node.getOperator().asString())
                ? Typed.TRUTH
                : refuse(
                        "rule-not-allowed",
                        node,
                        "uses an operator that is not allowed",
                        "Of operators in words there are " + String.join(", ", LIST_OPERATORS));
    }

    private Typed field(FieldAccessExpr node) {
        String name = node.getNameAsString();
        Class<?> type = typeNamed(node.getScope());
        if (type != null) {
            Class<?> constant = Members.of(type).constant(name);
            return constant != null
                    ? Typed.of(constant)
                    : refuse("rule-unknown-name", node, "is not a constant rules may use", null);
        }
        Typed scoped = check(node.getScope());
        if (scoped.refused()) {
            return scoped;
        }
        if (scope.place() != Scope.Place.PATTERN) {
            return refuse("rule-not-allowed", node, "is a property outside of a pattern", "Write `" + name + "()`");
        }
        Class<?> property = Members.of(scoped.type()).property(name);
        return property != null
                ? new Typed(property, scoped.growth())
                : refuse(
                        "rule-unknown-name",
                        node,
                        "asks " + word(scoped.type()) + " for `" + name + "`, which rules may not",
                        nearest(name, Members.of(scoped.type()).names()));
    }

    private Typed call(MethodCallExpr node) {
        if (scope.place() == Scope.Place.CONSEQUENCE && isCall(node, "getName")) {
            Expression rule = node.getScope().orElseThrow();
            if (isCall(rule, "getRule")
                    && isNamed(((MethodCallExpr) rule).getScope().orElseThrow(), "drools")) {
                return Typed.of(String.class);
            }
        }
        String name = node.getNameAsString();
        if (node.getTypeArguments().isPresent()) {
            return refuse("rule-not-allowed", node, "may not be used in a rule", null);
        }
        long growth = arguments(node.getArguments());
        if (node.getScope().isEmpty()) {
            return unscoped(node, name, growth);
        }
        Expression receiver = node.getScope().get();
        int arguments = node.getArguments().size();
        Class<?> type = typeNamed(receiver);
        if (type != null) {
            Class<?> result = Members.of(type).staticMethod(name, arguments);
            return result != null ? new Typed(result, Math.max(1, growth)) : notCallable(node, type);
        }
        Typed scoped = check(receiver);
        if (scoped.refused()) {
            return scoped;
        }
        Class<?> result = Members.of(scoped.type()).method(name, arguments);
        return result != null
                ? new Typed(result, Math.max(1, scoped.growth() + growth))
                : notCallable(node, scoped.type());
    }

    private static boolean isCall(Expression node, String name) {
        return node instanceof MethodCallExpr call
                && call.getNameAsString().equals(name)
                && call.getArguments().isEmpty()
                && call.getTypeArguments().isEmpty()
                && call.getScope().isPresent();
    }

    private static boolean isNamed(Expression node, String name) {
        return node instanceof NameExpr named && named.getNameAsString().equals(name);
    }

    private Typed unscoped(MethodCallExpr node, String name, long growth) {
        int arguments = node.getArguments().size();
        Class<?> self = scope.self();
        Class<?> own = self == null ? null : Members.of(self).method(name, arguments);
        if (own != null) {
            return new Typed(own, Math.max(1, growth));
        }
        Function function = functions.find(name, arguments, report, piece.lineOf(node));
        if (function != null) {
            calls = Math.min(calls + function.calls(), Limits.CALLS + 1);
            return new Typed(function.result(), Math.max(1, function.growth() * Math.max(1, growth)));
        }
        return refuse("rule-unknown-name", node, "calls what rules may not call", nearest(name, functions.names()));
    }

    private Typed creation(ObjectCreationExpr node) {
        Class<?> type = AllowedTypes.named(node.getType().asString());
        long growth = arguments(node.getArguments());
        boolean plain = node.getAnonymousClassBody().isEmpty()
                && node.getScope().isEmpty()
                && node.getTypeArguments().isEmpty();
        return plain
                        && type != null
                        && Members.of(type).constructor(node.getArguments().size())
                ? new Typed(type, Math.max(1, growth))
                : refuse("rule-not-allowed", node, "makes something rules may not make", null);
    }

    private long arguments(NodeList<Expression> arguments) {
        long growth = 0;
        for (Expression argument : arguments) {
            growth += check(argument).growth();
        }
        return growth;
    }

    private Typed notCallable(MethodCallExpr node, Class<?> type) {
        String name = node.getNameAsString();
        String hint = name.equals("now")
                ? "A decision is made for the instant `$question.asOf()`"
                : nearest(name, Members.of(type).names());
        return refuse("rule-call-not-allowed", node, "calls what rules may not call on " + word(type), hint);
    }

    /** The type a name stands for, when it is no other name; null otherwise. */
    private @Nullable Class<?> typeNamed(Expression node) {
        if (!(node instanceof NameExpr name) || scope.name(name.getNameAsString()) != null) {
            return null;
        }
        Class<?> self = scope.self();
        return self != null && Members.of(self).property(name.getNameAsString()) != null
                ? null
                : AllowedTypes.named(name.getNameAsString());
    }

    Typed refuse(String code, Node node, String what, @Nullable String hint) {
        String help = hint == null ? "See `What DRL may say` in the operators' guide" : hint;
        report.add(code, piece.lineOf(node), Report.shown(piece.textOf(node)) + " " + what, help);
        return Typed.REFUSED;
    }

    static @Nullable String nearest(String word, Collection<String> candidates) {
        return NearestWord.to(word, candidates)
                .filter(found -> !found.equals(word))
                .map(found -> "Did you mean `" + found + "`?")
                .orElse(null);
    }

    private static String word(Class<?> type) {
        return type == void.class ? "nothing" : type == long.class ? "a number" : "`" + type.getSimpleName() + "`";
    }
}
