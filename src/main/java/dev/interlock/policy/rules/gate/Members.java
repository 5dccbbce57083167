package dev.interlock.policy.rules.gate;

import dev.interlock.facts.verdict.Verdicts;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rules may call on the types they may name: of facts everything public that leads to such a type again, of the Java
 * library the methods listed here. Numbers of all kinds count as `long`.
 */
final class Members {

    /** Verdicts are given, not read: what a rule could read back it could make grow without end. */
    private static final Set<String> VERDICTS = Set.of(
            "row", "defaultRow", "free", "check", "refused", "unblock", "advise", "turnsAt", "lockStatus", "result");

    private static final Map<String, String> LIBRARY = Map.ofEntries(
            Map.entry("Object", ""),
            Map.entry(
                    "String",
                    "equalsIgnoreCase isEmpty isBlank length startsWith endsWith contains compareTo indexOf substring"
                            + " strip trim valueOf"),
            Map.entry("Long", "longValue intValue compareTo compare"),
            Map.entry("Integer", "longValue intValue compareTo compare"),
            Map.entry("Boolean", "booleanValue"),
            Map.entry("Math", "abs min max floorDiv floorMod addExact subtractExact multiplyExact"),
            Map.entry(
                    "Instant",
                    "plus minus plusSeconds minusSeconds isBefore isAfter compareTo truncatedTo getEpochSecond"
                            + " ofEpochSecond parse"),
            Map.entry(
                    "Duration",
                    "plus minus plusDays plusHours plusMinutes plusSeconds toDays toHours toMinutes toSeconds isZero"
                            + " isNegative compareTo ofDays ofHours ofMinutes ofSeconds between"),
            Map.entry("ChronoUnit", "between"),
            Map.entry("List", "isEmpty size contains get of"),
            Map.entry("Set", "isEmpty size contains"),
            Map.entry("Objects", ""));

    private static final Set<String> EVERYWHERE = Set.of("equals", "toString");

    private static final Members NONE = new Members(void.class);
    private static final Map<Class<?>, Members> BY_TYPE = byType();

    private final Map<String, Class<?>> methods = new HashMap<>();
    private final Map<String, Class<?>> statics = new HashMap<>();
    private final Map<String, Class<?>> constants = new HashMap<>();
    private final Set<Integer> constructors = new HashSet<>();

    private Members(Class<?> type) {
        for (Method method : type.getMethods()) {
            Class<?> result = counted(method.getReturnType());
            if (mayCall(type, method) && (result == void.class || known(result))) {
                boolean isStatic = Modifier.isStatic(method.getModifiers());
                String key = key(method.getName(), method.getParameterCount());
                // Of two that differ in what they lead to, neither is believed.
                (isStatic ? statics : methods).merge(key, result, (a, b) -> a == b ? a : Object.class);
            }
        }
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && known(counted(field.getType()))) {
                constants.put(field.getName(), counted(field.getType()));
            }
        }
        if (AllowedTypes.MADE.contains(type)) {
            for (Constructor<?> constructor : type.getConstructors()) {
                constructors.add(constructor.getParameterCount());
            }
        }
    }

    static Members of(Class<?> type) {
        return BY_TYPE.getOrDefault(type, NONE);
    }

    /** What a method leads to (`void.class` for nothing), null when it may not be called. */
    @Nullable
    Class<?> method(String name, int arguments) {
        return methods.get(key(name, arguments));
    }

    @Nullable
    Class<?> staticMethod(String name, int arguments) {
        return statics.get(key(name, arguments));
    }

    @Nullable
    Class<?> constant(String name) {
        return constants.get(name);
    }

    boolean constructor(int arguments) {
        return constructors.contains(arguments);
    }

    /** What a property leads to, as patterns name them: `status` for `status()`, `empty` for `isEmpty()`. */
    @Nullable
    Class<?> property(String name) {
        if (name.isEmpty() || name.equals("toString")) {
            return null;
        }
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String accessor : new String[] {name, "get" + capital, "is" + capital}) {
            Class<?> result = methods.get(key(accessor, 0));
            if (result != null && result != void.class) {
                return result;
            }
        }
        return null;
    }

    /** Names of what may be called, for hints. */
    Collection<String> names() {
        Set<String> names = new TreeSet<>(constants.keySet());
        methods.keySet().forEach(key -> names.add(key.substring(0, key.indexOf('/'))));
        statics.keySet().forEach(key -> names.add(key.substring(0, key.indexOf('/'))));
        return names;
    }

    /** Whether a class file may call it. */
    static boolean mayCall(Class<?> type, String name) {
        Members members = of(type);
        return members.names().contains(name) || name.equals("hashCode");
    }

    private static boolean mayCall(Class<?> type, Method method) {
        String name = method.getName();
        if (EVERYWHERE.contains(name)) {
            return true;
        }
        if (type == Verdicts.class) {
            return VERDICTS.contains(name) && (method.getParameterCount() > 0 || !name.equals("lockStatus"));
        }
        if (AllowedTypes.FACTS.contains(type)) {
            return method.getDeclaringClass() == type && !name.equals("hashCode");
        }
        return Set.of(LIBRARY.getOrDefault(type.getSimpleName(), "").split(" ")).contains(name);
    }

    private static boolean known(Class<?> type) {
        return type == long.class || type == boolean.class || AllowedTypes.allowed(type);
    }

    /** All primitive numbers as one. */
    static Class<?> counted(Class<?> type) {
        return type == int.class || type == short.class || type == byte.class ? long.class : type;
    }

    private static String key(String name, int arguments) {
        return name + "/" + arguments;
    }

    private static Map<Class<?>, Members> byType() {
        Map<Class<?>, Members> members = new HashMap<>();
        AllowedTypes.FACTS.forEach(type -> members.put(type, new Members(type)));
        AllowedTypes.LIBRARY.forEach(type -> members.put(type, new Members(type)));
        return Map.copyOf(members);
    }
}
