package dev.interlock.policy.rules.gate;

import dev.interlock.policy.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether what the compiler made of DRL may become classes: a second net below {@link RuleGate}, which does not
 * depend on how a rule was written. Knows the types rules may name and what the compiler itself adds.
 */
public final class ClassGate {

    private static final Map<String, Class<?>> TYPES = Stream.concat(
                    AllowedTypes.FACTS.stream(), AllowedTypes.LIBRARY.stream())
            .collect(Collectors.toMap(type -> type.getName().replace('.', '/'), type -> type));

    /** Types of the Java library and the engine that the compiler adds, by what it calls on them. */
    private static final Map<String, Set<String>> GENERATED = Map.ofEntries(
            Map.entry("java/lang/Object", Set.of("<init>")),
            Map.entry("java/lang/Enum", Set.of("<init>", "valueOf")),
            Map.entry("java/lang/System", Set.of("arraycopy")),
            Map.entry("java/lang/String", Set.of("valueOf", "equals", "hashCode")),
            Map.entry("java/lang/Number", Set.of()),
            Map.entry("java/lang/Long", Set.of("TYPE", "valueOf", "longValue", "intValue")),
            Map.entry("java/lang/Integer", Set.of("TYPE", "valueOf", "longValue", "intValue")),
            Map.entry("java/lang/Boolean", Set.of("TYPE", "valueOf", "booleanValue")),
            Map.entry("java/lang/Exception", Set.of()),
            Map.entry("java/lang/RuntimeException", Set.of("<init>")),
            Map.entry("java/lang/IllegalArgumentException", Set.of("<init>")),
            Map.entry("java/lang/MatchException", Set.of("<init>")),
            Map.entry("java/lang/Throwable", Set.of()),
            Map.entry("java/lang/Class", Set.of()),
            Map.entry("java/lang/CharSequence", Set.of()),
            Map.entry("java/lang/Comparable", Set.of()),
            Map.entry("java/util/ArrayList", Set.of("<init>")),
            Map.entry("java/util/Arrays", Set.of("asList")),
            Map.entry("java/util/Collections", Set.of("emptyList")),
            Map.entry("java/util/Collection", Set.of()),
            Map.entry("java/util/List", Set.of("add")),
            Map.entry("java/util/Locale", Set.of("ENGLISH")),
            Map.entry("java/time/temporal/TemporalAmount", Set.of()),
            Map.entry("java/time/temporal/TemporalUnit", Set.of()),
            Map.entry("java/time/temporal/Temporal", Set.of()),
            Map.entry("java/time/format/DateTimeFormatter", Set.of()),
            Map.entry(
                    "java/time/format/DateTimeFormatterBuilder",
                    Set.of("<init>", "appendPattern", "parseCaseInsensitive", "toFormatter")),
            Map.entry("java/lang/invoke/MethodHandles", Set.of()),
            Map.entry("java/lang/invoke/MethodHandles$Lookup", Set.of()),
            Map.entry("java/lang/invoke/MethodType", Set.of()),
            Map.entry("java/lang/invoke/CallSite", Set.of()),
            Map.entry("java/lang/invoke/StringConcatFactory", Set.of("makeConcatWithConstants")),
            Map.entry("org/drools/util/DateUtils", Set.of("getDateFormatMask")),
            Map.entry("org/drools/core/rule/consequence/KnowledgeHelper", Set.of("getRule")),
            Map.entry("org/kie/api/definition/rule/Rule", Set.of("getName")),
            Map.entry("org/drools/model/Drools", Set.of("insert", "delete")),
            Map.entry("org/drools/modelcompiler/consequence/DroolsImpl", Set.of("asKnowledgeHelper")));

    /** Of these every member but one that hands text to another language: they say what a rule is, and do nothing. */
    private static final List<String> DESCRIPTIONS = List.of(
            "org/drools/model/AlphaIndex",
            "org/drools/model/BetaIndex",
            "org/drools/model/From",
            "org/drools/model/Index",
            "org/drools/model/PatternDSL",
            "org/drools/model/Model",
            "org/drools/model/Rule",
            "org/drools/model/RuleItemBuilder",
            "org/drools/model/Query",
            "org/drools/model/Global",
            "org/drools/model/Variable",
            "org/drools/model/TypeMetaData",
            "org/drools/model/WindowReference",
            "org/drools/model/EntryPoint",
            "org/drools/model/DomainClassMetadata",
            "org/drools/model/DomainClass",
            "org/drools/model/Declaration",
            "org/drools/model/DeclarationSource",
            "org/drools/model/DSL",
            "org/drools/model/Argument",
            "org/drools/model/consequences/",
            "org/drools/model/functions/",
            "org/drools/model/impl/RuleBuilder",
            "org/drools/model/view/",
            "org/drools/model/operators/ContainsOperator",
            "org/drools/model/operators/ExcludesOperator",
            "org/drools/model/operators/InOperator",
            "org/drools/model/operators/MemberOfOperator",
            "org/drools/modelcompiler/dsl/pattern/D",
            "org/drools/modelcompiler/util/EvaluationUtil");

    private static final Set<String> BOOTSTRAPS =
            Set.of("java/lang/invoke/StringConcatFactory.makeConcatWithConstants");

    private final String own;
    private final Set<String> refused = new TreeSet<>();

    private ClassGate(String own) {
        this.own = own;
    }

    /**
     * Everything the classes use that rules may not use; empty when nothing does.
     *
     * @param table name of the table of the law
     * @param classFiles content by path
     */
    public static List<Diagnostic> check(String table, SortedMap<String, byte[]> classFiles) {
        ClassGate gate = new ClassGate(RuleGate.packageOf(table).replace('.', '/') + "/");
        classFiles.forEach(gate::look);
        Report report = new Report("rules/" + table);
        gate.refused.forEach(name -> report.add(
                "rule-class-not-allowed",
                0,
                "The rules come to use " + Report.shown(name) + ", which is on no list of what rules may use",
                null));
        return report.findings();
    }

    private void look(String path, byte[] bytes) {
        if (!path.startsWith(own)) {
            refused.add(shown(path));
            return;
        }
        try {
            ClassFile file = ClassFile.read(bytes);
            file.types().stream().filter(type -> !knows(type)).forEach(type -> refused.add(shown(type)));
            file.members().stream().filter(member -> !allows(member)).forEach(member -> refused.add(shown(member)));
            file.bootstraps().stream()
                    .filter(bootstrap -> !BOOTSTRAPS.contains(bootstrap))
                    .forEach(bootstrap -> refused.add(shown(bootstrap)));
        } catch (IOException e) {
            refused.add(shown(path));
        }
    }

    private boolean knows(String type) {
        return type.startsWith(own) || TYPES.containsKey(type) || GENERATED.containsKey(type) || describes(type);
    }

    private boolean allows(String member) {
        int dot = member.lastIndexOf('.');
        String owner = member.substring(0, dot);
        String name = member.substring(dot + 1);
        if (owner.startsWith(own) || describes(owner)) {
            return !name.equals("executeScript");
        }
        if (GENERATED.getOrDefault(owner, Set.of()).contains(name)) {
            return true;
        }
        Class<?> type = TYPES.get(owner);
        return type != null && (name.equals("<init>") ? AllowedTypes.MADE.contains(type) : Members.mayCall(type, name));
    }

    private static boolean describes(String type) {
        return DESCRIPTIONS.stream()
                .anyMatch(known -> known.endsWith("/")
                        ? type.startsWith(known)
                        : type.equals(known) || type.startsWith(known + "$"));
    }

    /** Without the packages: they tell an author nothing. */
    private static String shown(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
