package dev.interlock.policy.rules.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.FunctionDescr;
import org.jspecify.annotations.Nullable;

/** Checks the functions of a table's files, each before what calls it: none calls itself, not even by way of others. */
final class FunctionChecks implements Functions {

    private record Source(RuleFile file, FunctionDescr function) {}

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Function> checked = new HashMap<>();
    private final List<String> underWay = new ArrayList<>();

    private final boolean complete;

    /** @param complete false when a file could not be read: what it holds is then not said to be missing */
    FunctionChecks(Collection<RuleFile> files, boolean complete) {
        this.complete = complete;
        for (RuleFile file : files) {
            for (FunctionDescr function : file.functions()) {
                String key =
                        key(function.getName(), function.getParameterNames().size());
                if (sources.putIfAbsent(key, new Source(file, function)) != null) {
                    file.report()
                            .add(
                                    "rule-not-allowed",
                                    function.getLine(),
                                    "There are two functions " + Report.shown(key),
                                    null);
                }
            }
        }
    }

    void checkAll() {
        List.copyOf(sources.values())
                .forEach(source -> find(
                        source.function().getName(),
                        source.function().getParameterNames().size(),
                        source.file().report(),
                        source.function().getLine()));
    }

    @Override
    public @Nullable Function find(String name, int arguments, Report report, int line) {
        String key = key(name, arguments);
        Source source = sources.get(key);
        if (source == null) {
            return complete ? null : unknown(name);
        }
        if (underWay.contains(key)) {
            report.add("rule-recursion", line, "Functions call each other in a circle: " + Report.shown(name), null);
            return unknown(name);
        }
        Function known = checked.get(key);
        if (known == null) {
            underWay.add(key);
            known = check(source);
            underWay.remove(key);
            checked.put(key, known);
        }
        return known;
    }

    private static Function unknown(String name) {
        return new Function(name, List.of(), Typed.class, 0, 0);
    }

    private Function check(Source source) {
        FunctionDescr function = source.function();
        Report report = source.file().report();
        Scope scope = Scope.empty(Scope.Place.FUNCTION);
        List<Class<?>> parameters = new ArrayList<>();
        for (int i = 0; i < function.getParameterNames().size(); i++) {
            String name = function.getParameterNames().get(i);
            Class<?> type = typeOf(function.getParameterTypes().get(i), report, function.getLine());
            parameters.add(type);
            if (!Scope.mayName(name) || !scope.add(name, new Typed(type, 1))) {
                report.add(
                        "rule-not-allowed",
                        function.getLine(),
                        Report.shown(name) + " is not a name of a parameter",
                        null);
            }
        }
        if (!Scope.mayName(function.getName())) {
            report.add(
                    "rule-not-allowed",
                    function.getLine(),
                    Report.shown(function.getName()) + " is not a name of a function",
                    null);
        }
        Class<?> result = typeOf(function.getReturnType(), report, function.getLine());
        BodyCheck body = new BodyCheck(this, report, source.file().lineOf(function.getBody(), function.getLine()));
        body.check(function.getBody(), scope);
        return new Function(function.getName(), parameters, result, body.result(), 1 + body.calls());
    }

    private static Class<?> typeOf(String name, Report report, int line) {
        Class<?> type = BodyCheck.typeNamed(name);
        if (type == null) {
            report.add("rule-unknown-type", line, Report.shown(name) + " is not a type rules may use", null);
            return Typed.class;
        }
        return type;
    }

    @Override
    public Collection<String> names() {
        return sources.values().stream()
                .map(source -> source.function().getName())
                .collect(Collectors.toSet());
    }

    private static String key(String name, int arguments) {
        return name + "/" + arguments;
    }
}
