package dev.interlock.policy.archive;

import dev.interlock.policy.zip.ZipDirectory;
import dev.interlock.policy.zip.ZipPart;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive that every reader understands alike. Beyond what {@link ZipDirectory} asks: headers and directory agree in
 * sizes and checksums too, nothing lies between two entries, every entry is an ordinary file, and no extra field gives it
 * another name, size or key.
 */
final class PlainArchive {

    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int ENCRYPTED = 0x2041;
    private static final int STREAMED = 8;
    private static final int FILE_TYPE = 0xF000;
    private static final int ORDINARY_FILE = 0x8000;
    /** Times and owners, as Java, Info-ZIP and Windows write them. */
    private static final Set<Integer> HARMLESS_EXTRAS = Set.of(0x5455, 0x7875, 0x5855, 0x000a, 0xcafe);

    private final ByteBuffer buffer;

    private PlainArchive(byte[] bytes) {
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Its entries in the order they lie in the file; null when the archive is damaged or not a plain one. */
    static @Nullable List<ZipPart> entries(byte[] bytes) {
        List<ZipPart> parts = ZipDirectory.of(bytes);
        try {
            return parts != null && new PlainArchive(bytes).agrees(parts) ? parts : null;
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private boolean agrees(List<ZipPart> parts) {
        int at = 0;
        for (ZipPart part : parts) {
            int extra = at + 30 + u16(at + 26);
            if (extra + u16(at + 28) != part.start() || !isHarmless(extra, part.start())) {
                return false;
            }
            int flags = u16(at + 6);
            int told = at + 14;
            at = part.start() + part.packed();
            if ((flags & STREAMED) != 0) {
                told = buffer.getInt(at) == DESCRIPTOR ? at + 4 : at;
                at = told + 12;
            }
            if ((flags & ENCRYPTED) != 0 || !tells(told, part)) {
                return false;
            }
        }
        return isPlainDirectory(at, parts.size());
    }

    /** Whether checksum, packed and unpacked size at the place are those of the directory. */
    private boolean tells(int at, ZipPart part) {
        return Integer.toUnsignedLong(buffer.getInt(at)) == part.crc()
                && buffer.getInt(at + 4) == part.packed()
                && buffer.getInt(at + 8) == part.size();
    }

    private boolean isPlainDirectory(int directory, int count) {
        int at = directory;
        for (int i = 0; i < count; i++) {
            int extra = at + 46 + u16(at + 28);
            int end = extra + u16(at + 30);
            int type = u16(at + 40) & FILE_TYPE;
            boolean plain = buffer.getInt(at) == DIRECTORY_ENTRY
                    && (u16(at + 8) & ENCRYPTED) == 0
                    && u16(at + 32) == 0
                    && (type == 0 || type == ORDINARY_FILE);
            if (!plain || !isHarmless(extra, end)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private boolean isHarmless(int from, int to) {
        int at = from;
        while (at < to) {
            if (!HARMLESS_EXTRAS.contains(u16(at))) {
                return false;
            }
            at += 4 + u16(at + 2);
        }
        return at == to;
    }

    private int u16(int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }
}
