package dev.interlock.policy.zip;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a directory that says the same as the header before the part itself.
 *
 * @param from where the header before the part begins
 * @param flags of that header
 * @param length how many bytes the entry has in the directory
 */
record ZipEntryBytes(int from, int flags, int length, ZipPart part) {

    private static final long ENTRY = 0x02014b50;
    private static final long LOCAL = 0x04034b50;
    private static final long DESCRIPTOR = 0x08074b50;
    /** Encrypted, patched, strongly encrypted, with a masked header. */
    private static final int REFUSED = 1 | 1 << 5 | 1 << 6 | 1 << 13;
    /** The sizes follow the part: it was written as a stream. */
    private static final int STREAMED = 1 << 3;

    /** The entry at a place of the directory; null when it is not plain or differs from the part's own header. */
    static @Nullable ZipEntryBytes at(int at, ZipBytes bytes) {
        int method = bytes.u16(at + 10);
        int flags = bytes.u16(at + 8);
        boolean plain = bytes.u32(at) == ENTRY
                && (flags & REFUSED) == 0
                && (method == 0 || method == 8)
                && bytes.u16(at + 34) == 0;
        int nameLength = bytes.u16(at + 28);
        int extraLength = bytes.u16(at + 30);
        long[] wide = numbers(at + 24, at + 20, at + 42, at + 46 + nameLength, extraLength, bytes);
        if (!plain || wide == null) {
            return null;
        }
        int size = (int) wide[0];
        int packed = (int) wide[1];
        int from = (int) wide[2];
        long crc = bytes.u32(at + 16);
        ZipPart header = local(from, bytes);
        if (header == null || bytes.u16(from + 8) != method || header.name().length() == 0) {
            return null;
        }
        boolean streamed = (bytes.u16(from + 6) & STREAMED) != 0;
        boolean unsaid = streamed && header.crc() == 0 && header.packed() <= 0 && header.size() <= 0;
        boolean said = header.crc() == crc && header.packed() == packed && header.size() == size;
        boolean named = bytes.u16(from + 26) == nameLength && bytes.same(from + 30, at + 46, nameLength);
        if (!named || !unsaid && !said || header.start() + (long) packed > bytes.length()) {
            return null;
        }
        ZipPart part = new ZipPart(header.name(), method == 8, crc, header.start(), packed, size);
        int length = 46 + nameLength + extraLength + bytes.u16(at + 32);
        return new ZipEntryBytes(from, bytes.u16(from + 6), length, part);
    }

    /** Where the part and what follows it ends; -1 when what follows does not say what the directory says. */
    int end(ZipBytes bytes) {
        int at = part.start() + part.packed();
        if ((flags & STREAMED) == 0) {
            return at;
        }
        int sum = bytes.u32(at) == DESCRIPTOR ? at + 4 : at;
        if (bytes.u32(sum) != part.crc()) {
            return -1;
        }
        if (bytes.u32(sum + 4) == part.packed() && bytes.u32(sum + 8) == part.size() && !isWide(sum, bytes)) {
            return sum + 12;
        }
        return isWide(sum, bytes) ? sum + 20 : -1;
    }

    private boolean isWide(int sum, ZipBytes bytes) {
        return sum + 20 <= bytes.length() && bytes.u64(sum + 4) == part.packed() && bytes.u64(sum + 12) == part.size();
    }

    /** The header before a part, sizes of -1 where it leaves them to what follows; null when it is not plain. */
    private static @Nullable ZipPart local(int from, ZipBytes bytes) {
        int nameLength = bytes.u16(from + 26);
        int extraLength = bytes.u16(from + 28);
        int start = from + 30 + nameLength + extraLength;
        boolean plain = bytes.u32(from) == LOCAL && (bytes.u16(from + 6) & REFUSED) == 0;
        int[] place = plain ? bytes.wide(from + 30 + nameLength, extraLength) : null;
        if (place == null) {
            return null;
        }
        long size = bytes.u32(from + 22);
        long packed = bytes.u32(from + 18);
        if (size == ZipBytes.WIDE || packed == ZipBytes.WIDE) {
            if (place[1] < 16 || size != packed) {
                return null;
            }
            size = bytes.u64(place[0]);
            packed = bytes.u64(place[0] + 8);
        }
        if (tooWide(size) || tooWide(packed)) {
            return null;
        }
        String name = bytes.name(from + 30, nameLength);
        return new ZipPart(name, false, bytes.u32(from + 14), start, (int) packed, (int) size);
    }

    /** Size, packed size and place of an entry, taken from the wide field where the plain ones point there; else null. */
    private static long @Nullable [] numbers(
            int sizeAt, int packedAt, int fromAt, int extraAt, int extraLength, ZipBytes bytes) {
        long[] numbers = {bytes.u32(sizeAt), bytes.u32(packedAt), bytes.u32(fromAt)};
        int[] place = bytes.wide(extraAt, extraLength);
        if (place == null) {
            return null;
        }
        int next = place[0];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == ZipBytes.WIDE) {
                if (next + 8 > place[0] + place[1]) {
                    return null;
                }
                numbers[i] = bytes.u64(next);
                next += 8;
            }
            if (tooWide(numbers[i])) {
                return null;
            }
        }
        return numbers;
    }

    private static boolean tooWide(long number) {
        return number < 0 || number > Integer.MAX_VALUE;
    }
}
