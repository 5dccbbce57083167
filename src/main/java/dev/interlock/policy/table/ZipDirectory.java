package dev.interlock.policy.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a zip archive, read strictly. Readers of zip differ in which archive they see when there are two in a
 * file, or when the directory and the parts disagree; here such a file has no directory.
 */
public final class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    /** What may stand between two parts: the sizes of a part that was written as a stream. */
    private static final int DESCRIPTOR = 24;

    private final byte[] bytes;
    private final ByteBuffer buffer;

    private ZipDirectory(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The parts in the order they lie in the file; null when the archive is damaged or not a plain one. */
    public static @Nullable List<ZipPart> of(byte[] bytes) {
        try {
            return new ZipDirectory(bytes).parts();
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private @Nullable List<ZipPart> parts() {
        int end = bytes.length - END_LENGTH;
        if (buffer.getInt(end) != END || buffer.getInt(end + 4) != 0) {
            return null;
        }
        int count = u16(end + 10);
        int start = buffer.getInt(end + 16);
        if (u16(end + 8) != count || start < 0 || start + (long) buffer.getInt(end + 12) != end) {
            return null;
        }
        List<Placed> placed = new ArrayList<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            Placed next = entry(at);
            if (next == null) {
                return null;
            }
            placed.add(next);
            at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
        }
        placed.sort(Comparator.comparingInt(Placed::from));
        return at == end && adjoin(placed, start)
                ? placed.stream().map(Placed::part).toList()
                : null;
    }

    private @Nullable Placed entry(int at) {
        int from = buffer.getInt(at + 42);
        int packed = buffer.getInt(at + 20);
        int size = buffer.getInt(at + 24);
        int method = u16(at + 10);
        boolean plain = buffer.getInt(at) == ENTRY && (u16(at + 8) & 1) == 0 && (method == 0 || method == 8);
        if (!plain || from < 0 || packed < 0 || size < 0 || buffer.getInt(from) != LOCAL) {
            return null;
        }
        String name = text(at + 46, u16(at + 28));
        int begin = from + 30 + u16(from + 26) + u16(from + 28);
        boolean same = name.equals(text(from + 30, u16(from + 26))) && u16(from + 8) == method;
        if (!same || begin + (long) packed > bytes.length) {
            return null;
        }
        long crc = Integer.toUnsignedLong(buffer.getInt(at + 16));
        return new Placed(from, new ZipPart(name, method == 8, crc, begin, packed, size));
    }

    /** Whether the parts lie one after the other from the first byte to the directory, and nothing beside them. */
    private static boolean adjoin(List<Placed> placed, int directory) {
        int free = 0;
        for (Placed each : placed) {
            int gap = each.from - free;
            if (gap < 0 || gap > (free == 0 ? 0 : DESCRIPTOR)) {
                return false;
            }
            free = each.part.start() + each.part.packed();
        }
        return directory >= free && directory - free <= DESCRIPTOR;
    }

    private int u16(int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private String text(int at, int length) {
        return new String(bytes, at, length, java.nio.charset.StandardCharsets.UTF_8);
    }

    private record Placed(int from, ZipPart part) {}
}
