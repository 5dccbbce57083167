package dev.interlock.policy.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The numbers and names in the bytes of an archive. Asking past them is an IndexOutOfBoundsException. */
final class ZipBytes {

    /** Stands where a number is too wide, or a writer pretends so: the number is elsewhere. */
    static final long WIDE = 0xFFFFFFFFL;

    private final byte[] bytes;
    private final ByteBuffer buffer;

    ZipBytes(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.length;
    }

    int u16(int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    long u32(int at) {
        return Integer.toUnsignedLong(buffer.getInt(at));
    }

    /** A number that is negative when it is wider than a file can be. */
    long u64(int at) {
        return buffer.getLong(at);
    }

    String name(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    boolean same(int a, int b, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer.get(a + i) != buffer.get(b + i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The wide numbers among the extra fields of an entry, a place in the file each 8 bytes.
     *
     * @return where they begin and how many bytes they have; both 0 when there are none; null when the fields are not sound
     */
    int @Nullable [] wide(int at, int length) {
        int[] found = {0, 0};
        int end = at + length;
        int next = at;
        while (next + 4 <= end) {
            int id = u16(next);
            int size = u16(next + 2);
            if (next + 4 + size > end || id == UNICODE_NAME || id == 1 && found[0] != 0) {
                return null;
            }
            if (id == 1) {
                found = new int[] {next + 4, size};
            }
            next += 4 + size;
        }
        // Up to three zeros stand at the end where a writer aligns parts.
        return found;
    }

    /** By this field a part has another name for some readers. */
    private static final int UNICODE_NAME = 0x7075;
}
