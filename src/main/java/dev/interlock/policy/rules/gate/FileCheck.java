package dev.interlock.policy.rules.gate;

import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A parsed file: its head, and each of its rules. */
final class FileCheck {

    private static final Map<String, Pattern> ATTRIBUTES = Map.of(
            "salience", Pattern.compile("-?[0-9]{1,6}"),
            "no-loop", Pattern.compile("true|false"));
    /** The compiler writes names into texts and comments of the Java it makes, as they are: none may end either. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} _.,:;!?'()\\[\\]{}&+=%-]{1,120}");

    private final RuleFile file;
    private final Report report;
    private final Functions functions;

    FileCheck(RuleFile file, Functions functions) {
        this.file = file;
        this.report = file.report();
        this.functions = functions;
    }

    /** Checks all of the file but its functions. */
    void check(String expectedPackage) {
        PackageDescr content = file.content();
        if (!content.getName().equals(expectedPackage)) {
            report.add(
                    "rule-package",
                    Math.max(1, file.lineWith("package")),
                    "The package is " + Report.shown(content.getName()),
                    "The first line is `package " + expectedPackage + ";`");
        }
        for (ImportDescr each : content.getImports()) {
            if (!AllowedTypes.importable(each.getTarget())) {
                String name = each.getTarget().substring(each.getTarget().lastIndexOf('.') + 1);
                String hint = ExpressionCheck.nearest(name, AllowedTypes.names());
                report.add(
                        "rule-import-not-allowed",
                        file.lineWith(each.getTarget()),
                        Report.shown(each.getTarget()) + " is not a type rules may use",
                        hint == null && name.equals("*") ? "Import each type by its name" : hint);
            }
        }
        for (GlobalDescr global : content.getGlobals()) {
            if (!global.getType().equals("Verdicts") || !global.getIdentifier().equals("verdicts")) {
                refuse(
                        global,
                        "global " + global.getType() + " " + global.getIdentifier(),
                        "There is one: `global Verdicts verdicts;`");
            }
        }
        content.getFunctionImports().forEach(each -> refuse(each, "import function", null));
        content.getAccumulateImports().forEach(each -> refuse(each, "import accumulate", null));
        content.getAttributes().forEach(each -> refuse(each, each.getName(), null));
        content.getTypeDeclarations().forEach(each -> refuse(each, "declare", null));
        content.getEnumDeclarations().forEach(each -> refuse(each, "declare enum", null));
        content.getEntryPointDeclarations().forEach(each -> refuse(each, "declare entry-point", null));
        content.getWindowDeclarations().forEach(each -> refuse(each, "declare window", null));
        if (content.getUnit() != null) {
            refuse(content.getUnit(), "unit", null);
        }
        content.getRules().forEach(this::rule);
    }

    private void refuse(BaseDescr part, String word, @org.jspecify.annotations.Nullable String hint) {
        int line = part.getLine() > 0 ? part.getLine() : file.lineWith(word);
        report.add("rule-not-allowed", line, Report.shown(word) + " may not be used in a file of rules", hint);
    }

    private void rule(RuleDescr rule) {
        if (!rule.isRule() || rule.isQuery() || rule.hasParent() || rule.getUnit() != null) {
            refuse(rule, rule.isQuery() ? "query" : rule.hasParent() ? "extends" : "unit", null);
            return;
        }
        if (!NAME.matcher(rule.getName()).matches() || !namedOnItsLine(rule)) {
            report.add(
                    "rule-name",
                    rule.getLine(),
                    "A rule begins with its name: `rule \"what it finds\"`, at the beginning of a line, of at most 120 characters",
                    "Letters, digits, blanks and the marks of a sentence");
        }
        if (!rule.getAnnotations().isEmpty()) {
            refuse(rule, "@" + rule.getAnnotationNames().iterator().next(), null);
        }
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            Pattern allowed = ATTRIBUTES.get(attribute.getName());
            if (allowed == null || !allowed.matcher(attribute.getValue()).matches()) {
                int line = attribute.getLine() > 0 ? attribute.getLine() : rule.getLine();
                String shown = Report.shown(attribute.getName() + " " + attribute.getValue());
                report.add(
                        "rule-attribute",
                        line,
                        shown + " is not allowed",
                        "There are `salience` with a whole number, and `no-loop`");
            }
        }
        Scope scope = Scope.empty(Scope.Place.CONSEQUENCE);
        new PatternCheck(file, functions, rule).check(scope);
        if (!rule.getNamedConsequences().isEmpty() || !(rule.getConsequence() instanceof String)) {
            refuse(rule, "do", "A rule has one `then`");
        }
        String body = String.valueOf(rule.getConsequence());
        new BodyCheck(functions, report, file.lineOf(body, rule.getConsequenceLine())).check(body, scope);
    }

    /** Rules are found by name again: which file says something, which one a sheet means. */
    private boolean namedOnItsLine(RuleDescr rule) {
        return file.lines().stream().anyMatch(line -> line.startsWith("rule \"" + rule.getName() + "\""));
    }
}
