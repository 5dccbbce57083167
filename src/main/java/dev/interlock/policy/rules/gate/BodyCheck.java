package dev.interlock.policy.rules.gate;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows `then`, or stands in a function: variables, `if`, calls, `return` in a function; nothing that repeats. */
final class BodyCheck {

    private static final Set<String> PRIMITIVES = Set.of("boolean", "int", "long");

    private final Functions functions;
    private final Report report;
    private final int firstLine;
    private Piece piece;
    private long calls;
    private long result;

    /** Checks a body that begins on a line of the file. */
    BodyCheck(Functions functions, Report report, int firstLine) {
        this.functions = functions;
        this.report = report;
        this.firstLine = firstLine;
        this.piece = new Piece("", firstLine);
    }

    void check(String body, Scope scope) {
        piece = new Piece("{" + body + "}", firstLine);
        if (body.length() > Limits.BODY) {
            report.add("rule-too-large", firstLine, "More than " + Limits.BODY + " characters in one body", "Split it");
            return;
        }
        ParseResult<BlockStmt> parsed = new JavaParser(
                        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17))
                .parseBlock(piece.text());
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            int line = firstLine;
            if (!parsed.getProblems().isEmpty()) {
                line += parsed.getProblem(0)
                        .getLocation()
                        .flatMap(location -> location.toRange())
                        .map(range -> range.begin.line - 1)
                        .orElse(0);
            }
            report.add(
                    "rule-not-allowed",
                    line,
                    "What follows `then`, and the body of a function, consists of variables, `if` and calls",
                    "`modify` and `update` are not among them: facts do not change");
            return;
        }
        block(parsed.getResult().get(), scope);
    }

    /** Calls of functions the body may come to. */
    long calls() {
        return calls;
    }

    /** Growth of what the body returns. */
    long result() {
        return result;
    }

    private void block(BlockStmt block, Scope scope) {
        Scope inner = scope.copy(scope.place());
        block.getStatements().forEach(statement -> statement(statement, inner));
    }

    private void statement(Statement statement, Scope scope) {
        ExpressionCheck expressions = new ExpressionCheck(scope, functions, report, piece);
        if (statement instanceof BlockStmt block) {
            block(block, scope);
        } else if (statement instanceof IfStmt condition) {
            expressions.check(condition.getCondition());
            statement(condition.getThenStmt(), scope.copy(scope.place()));
            condition.getElseStmt().ifPresent(other -> statement(other, scope.copy(scope.place())));
        } else if (statement instanceof ReturnStmt returned
                && scope.place() == Scope.Place.FUNCTION
                && returned.getExpression().isPresent()) {
            result = Math.max(
                    result, expressions.check(returned.getExpression().get()).growth());
        } else if (statement instanceof ExpressionStmt single) {
            expression(single.getExpression(), scope, expressions);
        } else {
            expressions.refuse("rule-not-allowed", statement, "may not be used in a rule", null);
        }
        calls += expressions.calls();
        if (calls > Limits.CALLS) {
            expressions.refuse(
                    "rule-growth", statement, "comes to more than " + Limits.CALLS + " calls of functions", null);
        }
    }

    private void expression(Expression expression, Scope scope, ExpressionCheck expressions) {
        if (expression instanceof VariableDeclarationExpr declaration) {
            if (!declaration.getAnnotations().isEmpty()
                    || !declaration.getModifiers().isEmpty()) {
                expressions.refuse("rule-not-allowed", declaration, "has more than a type and a name", null);
            }
            declaration.getVariables().forEach(variable -> variable(variable, scope, expressions));
        } else if (expression instanceof MethodCallExpr call) {
            if (call.getScope().isEmpty() && scope.place() == Scope.Place.CONSEQUENCE && isWorkingMemory(call)) {
                workingMemory(call, scope, expressions);
            } else {
                expressions.check(call);
            }
        } else {
            expressions.refuse("rule-not-allowed", expression, "may not stand by itself", null);
        }
    }

    private void variable(VariableDeclarator variable, Scope scope, ExpressionCheck expressions) {
        Class<?> type = typeOf(variable.getType());
        if (type == null) {
            expressions.refuse("rule-unknown-type", variable.getType(), "is not a type of a variable", null);
            return;
        }
        if (variable.getInitializer().isEmpty()) {
            expressions.refuse("rule-not-allowed", variable, "is given no value", "Give it its value where it is made");
            return;
        }
        Typed value = expressions.check(variable.getInitializer().get());
        String name = variable.getNameAsString();
        if (!Scope.mayName(name) || !scope.add(name, new Typed(type, Math.max(1, value.growth())))) {
            expressions.refuse("rule-not-allowed", variable, "has a name that is taken or not allowed", null);
        }
    }

    private static boolean isWorkingMemory(MethodCallExpr call) {
        return Set.of("insert", "delete").contains(call.getNameAsString());
    }

    private void workingMemory(MethodCallExpr call, Scope scope, ExpressionCheck expressions) {
        if (call.getArguments().size() != 1 || call.getTypeArguments().isPresent()) {
            expressions.refuse("rule-call-not-allowed", call, "takes one fact", null);
            return;
        }
        Expression argument = call.getArgument(0);
        Typed fact = expressions.check(argument);
        boolean bound = argument instanceof NameExpr name && Scope.mayBind(name.getNameAsString());
        if (!fact.refused()
                && (!AllowedTypes.DERIVED.contains(fact.type())
                        || call.getNameAsString().equals("delete")
                                && (!bound || AllowedTypes.ROWS.contains(fact.type())))) {
            expressions.refuse(
                    "rule-call-not-allowed",
                    call,
                    "is not for a fact that rules derive",
                    "The rows of sheets are the law");
        }
    }

    /** The type of a variable, a parameter or a result; null when it is none a rule may use. */
    private static @Nullable Class<?> typeOf(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            boolean known = named.getTypeArguments()
                    .map(arguments -> arguments.stream().allMatch(argument -> typeOf(argument) != null))
                    .orElse(true);
            return known && named.getScope().isEmpty() && named.getAnnotations().isEmpty()
                    ? AllowedTypes.named(named.getNameAsString())
                    : null;
        }
        return type.isPrimitiveType() ? typeNamed(type.asString()) : null;
    }

    /** The type of a name; null when it is none a rule may use. */
    static @Nullable Class<?> typeNamed(String name) {
        if (PRIMITIVES.contains(name)) {
            return name.equals("boolean") ? boolean.class : long.class;
        }
        return AllowedTypes.named(name);
    }
}
