package dev.interlock.policy.rules.gate;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a class file refers to, from its constant pool (JVM specification, 4.4): nothing can be used that is not named there.
 *
 * @param types types named, as `java/lang/String`, those of array elements in place of arrays
 * @param members members named, as `java/lang/String.length`
 * @param bootstraps methods that link call sites and constants at run time
 */
record ClassFile(Set<String> types, Set<String> members, Set<String> bootstraps) {

    private static final int MAGIC = 0xCAFEBABE;

    /** An entry: a text, or one or two numbers of other entries. */
    private record Entry(int tag, @Nullable String text, int first, int second) {}

    /**
     * Reads the references.
     *
     * @throws IOException when it is no class file that is understood
     */
    static ClassFile read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.readInt();
        int count = in.readUnsignedShort();
        List<@Nullable Entry> pool = new ArrayList<>();
        pool.add(null);
        while (pool.size() < count) {
            Entry entry = entry(in);
            pool.add(entry);
            if (entry.tag == 5 || entry.tag == 6) {
                pool.add(null);
            }
        }
        return references(pool);
    }

    private static Entry entry(DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1:
                return new Entry(tag, in.readUTF(), 0, 0);
            case 3, 4:
                in.readInt();
                return new Entry(tag, null, 0, 0);
            case 5, 6:
                in.readLong();
                return new Entry(tag, null, 0, 0);
            case 7, 8, 16, 19, 20:
                return new Entry(tag, null, in.readUnsignedShort(), 0);
            case 9, 10, 11, 12, 17, 18:
                return new Entry(tag, null, in.readUnsignedShort(), in.readUnsignedShort());
            case 15:
                return new Entry(tag, null, in.readUnsignedByte(), in.readUnsignedShort());
            default:
                throw new IOException("unknown constant " + tag);
        }
    }

    private static ClassFile references(List<@Nullable Entry> pool) throws IOException {
        Set<String> types = new TreeSet<>();
        Set<String> members = new TreeSet<>();
        Set<String> bootstraps = new TreeSet<>();
        for (Entry entry : pool) {
            if (entry == null) {
                continue;
            }
            switch (entry.tag) {
                case 7 -> types.add(elementOf(text(pool, entry.first)));
                case 9, 10, 11 -> members.add(member(pool, entry));
                case 12 -> types.addAll(typesIn(text(pool, entry.second)));
                case 15 -> bootstraps.add(member(pool, at(pool, entry.second)));
                case 16 -> types.addAll(typesIn(text(pool, entry.first)));
                case 17 -> bootstraps.add("constant made at run time");
                default -> {}
            }
        }
        types.remove("");
        return new ClassFile(types, members, bootstraps);
    }

    private static String member(List<@Nullable Entry> pool, Entry reference) throws IOException {
        String owner = elementOf(text(pool, at(pool, reference.first).first));
        return owner + "." + text(pool, at(pool, reference.second).first);
    }

    /** A type without array brackets; empty for a primitive one. */
    private static String elementOf(String name) {
        if (!name.startsWith("[")) {
            return name;
        }
        List<String> types = typesIn(name);
        return types.isEmpty() ? "" : types.get(0);
    }

    /** Types in a descriptor, as `(Ljava/lang/String;I)V`. */
    private static List<String> typesIn(String descriptor) {
        List<String> types = new ArrayList<>();
        for (int start = descriptor.indexOf('L'); start >= 0; ) {
            int end = descriptor.indexOf(';', start);
            if (end < 0) {
                break;
            }
            types.add(descriptor.substring(start + 1, end));
            start = descriptor.indexOf('L', end);
        }
        return types;
    }

    private static Entry at(List<@Nullable Entry> pool, int index) throws IOException {
        Entry entry = index > 0 && index < pool.size() ? pool.get(index) : null;
        if (entry == null) {
            throw new IOException("no constant " + index);
        }
        return entry;
    }

    private static String text(List<@Nullable Entry> pool, int index) throws IOException {
        return Objects.requireNonNullElse(at(pool, index).text, "");
    }
}
