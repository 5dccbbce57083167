package dev.interlock.policy.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Writes zip archives byte by byte, so that every field of them can be a lie. */
final class RawZip {

    /** An entry, its headers open to be spoiled. */
    static final class Entry {
        String name;
        String localName;
        byte[] packed;
        int method;
        int flags;
        int localFlags;
        int crc;
        int localCrc;
        int size;
        int localSize;
        int attributes;
        byte[] extra = {};
        byte[] localExtra = {};
        byte[] comment = {};
        byte[] after = {};

        Entry(String name, byte[] content) {
            this.name = name;
            localName = name;
            packed = content;
            CRC32 sum = new CRC32();
            sum.update(content);
            crc = (int) sum.getValue();
            localCrc = crc;
            size = content.length;
            localSize = size;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private byte[] before = {};
    private byte[] behind = {};
    private byte[] comment = {};

    static RawZip of(BundleArchive archive) {
        RawZip zip = new RawZip().with(ArchiveManifest.PATH, archive.manifestBytes());
        archive.files().forEach(zip::with);
        archive.signatures().forEach((kid, jws) -> zip.with("signatures/" + kid + ".jws", jws));
        return zip;
    }

    RawZip with(String name, byte[] content) {
        entries.add(new Entry(name, content));
        return this;
    }

    RawZip with(String name, String content) {
        return with(name, content.getBytes(UTF_8));
    }

    RawZip without(String name) {
        entries.removeIf(entry -> entry.name.equals(name));
        return this;
    }

    /** Spoils the last entry. */
    RawZip last(Consumer<Entry> change) {
        change.accept(entries.get(entries.size() - 1));
        return this;
    }

    RawZip before(byte[] junk) {
        before = junk;
        return this;
    }

    RawZip behind(byte[] junk) {
        behind = junk;
        return this;
    }

    RawZip comment(byte[] text) {
        comment = text;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            int at = out.size();
            byte[] local = entry.localName.getBytes(ISO_8859_1);
            out.writeBytes(block(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) entry.localFlags)
                    .putShort((short) entry.method)
                    .putInt(0x00410000)
                    .putInt(entry.localCrc)
                    .putInt(entry.packed.length)
                    .putInt(entry.localSize)
                    .putShort((short) local.length)
                    .putShort((short) entry.localExtra.length)
                    .array());
            out.writeBytes(local);
            out.writeBytes(entry.localExtra);
            out.writeBytes(entry.packed);
            out.writeBytes(entry.after);
            byte[] name = entry.name.getBytes(ISO_8859_1);
            directory.writeBytes(block(46)
                    .putInt(0x02014b50)
                    .putShort((short) 0x0314)
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) entry.method)
                    .putInt(0x00410000)
                    .putInt(entry.crc)
                    .putInt(entry.packed.length)
                    .putInt(entry.size)
                    .putShort((short) name.length)
                    .putShort((short) entry.extra.length)
                    .putShort((short) entry.comment.length)
                    .putInt(0)
                    .putInt(entry.attributes)
                    .putInt(at)
                    .array());
            directory.writeBytes(name);
            directory.writeBytes(entry.extra);
            directory.writeBytes(entry.comment);
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(block(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) comment.length)
                .array());
        out.writeBytes(comment);
        out.writeBytes(behind);
        return out.toByteArray();
    }

    private static ByteBuffer block(int length) {
        return ByteBuffer.wrap(new byte[length]).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
