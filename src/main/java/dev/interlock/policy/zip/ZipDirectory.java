package dev.interlock.policy.zip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a zip archive, read strictly. Readers of zip differ in which archive they see when there are two in a
 * file, or when the directory and the parts disagree; here such a file has no directory.
 */
public final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int WIDE_LOCATOR = 0x07064b50;
    private static final int WIDE_LOCATOR_LENGTH = 20;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_END_LENGTH = 56;

    private final ZipBytes bytes;

    private ZipDirectory(ZipBytes bytes) {
        this.bytes = bytes;
    }

    /** The parts in the order they lie in the file; null when the archive is damaged or not a plain one. */
    public static @Nullable List<ZipPart> of(byte[] bytes) {
        try {
            return new ZipDirectory(new ZipBytes(bytes)).parts();
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private @Nullable List<ZipPart> parts() {
        int end = bytes.length() - END_LENGTH;
        boolean plain = bytes.u32(end) == END && bytes.u32(end + 4) == 0 && bytes.u16(end + 20) == 0;
        int count = bytes.u16(end + 10);
        if (!plain || bytes.u16(end + 8) != count) {
            return null;
        }
        int close = end;
        long size = bytes.u32(end + 12);
        long start = bytes.u32(end + 16);
        if (bytes.u32(end - WIDE_LOCATOR_LENGTH) == WIDE_LOCATOR) {
            close = end - WIDE_LOCATOR_LENGTH - WIDE_END_LENGTH;
            if (!isWideEnd(close, count, size, start)) {
                return null;
            }
            size = bytes.u64(close + 40);
            start = bytes.u64(close + 48);
        }
        return start < 0 || size < 0 || start > close || start + size != close
                ? null
                : entries(count, (int) start, close);
    }

    /** Whether the second, wider end of some writers says the same as the plain one wherever that says something. */
    private boolean isWideEnd(int at, int count, long size, long start) {
        return bytes.u32(at) == WIDE_END
                && bytes.u64(at + 4) == WIDE_END_LENGTH - 12
                && bytes.u64(at + 16) == 0
                && bytes.u64(at + 24) == count
                && bytes.u64(at + 32) == count
                && (size == ZipBytes.WIDE || size == bytes.u64(at + 40))
                && (start == ZipBytes.WIDE || start == bytes.u64(at + 48))
                && bytes.u32(at + WIDE_END_LENGTH + 4) == 0
                && bytes.u64(at + WIDE_END_LENGTH + 8) == at
                && bytes.u32(at + WIDE_END_LENGTH + 16) == 1;
    }

    private @Nullable List<ZipPart> entries(int count, int start, int close) {
        List<ZipEntryBytes> entries = new ArrayList<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            ZipEntryBytes entry = ZipEntryBytes.at(at, bytes);
            if (entry == null) {
                return null;
            }
            entries.add(entry);
            at += entry.length();
        }
        entries.sort(Comparator.comparingInt(ZipEntryBytes::from));
        return at == close && adjoin(entries, start)
                ? entries.stream().map(ZipEntryBytes::part).toList()
                : null;
    }

    /** Whether the parts lie one after the other from the first byte to the directory, and nothing beside them. */
    private boolean adjoin(List<ZipEntryBytes> entries, int directory) {
        int free = 0;
        for (ZipEntryBytes entry : entries) {
            if (entry.from() != free) {
                return false;
            }
            free = entry.end(bytes);
            if (free < 0) {
                return false;
            }
        }
        return free == directory;
    }
}
