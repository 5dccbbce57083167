package dev.interlock.policy.zip;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A part of a zip archive, as its directory tells it.
 *
 * @param deflated whether it is packed; else stored
 * @param start where its packed bytes begin
 * @param packed how many there are
 * @param size how many bytes it says to unpack to
 */
public record ZipPart(String name, boolean deflated, long crc, int start, int packed, int size) {

    /** Its bytes; null when they are not what the directory says. Never unpacks more than {@link #size}. */
    public byte @Nullable [] unpack(byte[] archive) {
        byte[] unpacked = new byte[size];
        if (deflated) {
            if (!inflate(archive, unpacked)) {
                return null;
            }
        } else if (packed == size) {
            System.arraycopy(archive, start, unpacked, 0, size);
        } else {
            return null;
        }
        CRC32 sum = new CRC32();
        sum.update(unpacked);
        return sum.getValue() == crc ? unpacked : null;
    }

    private boolean inflate(byte[] archive, byte[] unpacked) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, start, packed);
            int done = 0;
            while (done < size) {
                int more = inflater.inflate(unpacked, done, size - done);
                if (more == 0) {
                    return false;
                }
                done += more;
            }
            // The end mark may still have to be read; a byte more than was said is one too many.
            return inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
