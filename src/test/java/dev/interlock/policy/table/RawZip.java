package dev.interlock.policy.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes an archive byte by byte, so that every number in it can be made to lie. */
final class RawZip {

    /** What is said of one part, before it and in the directory. */
    static final class Entry {
        final byte[] content;
        final byte[] packed;
        String name;
        String localName;
        int method;
        int flags;
        int localFlags;
        long crc;
        long localCrc;
        long size;
        long localSize;
        long packedSize;
        long localPackedSize;
        byte[] extra = {};
        byte[] gap = {};
        byte[] descriptor = {};
        int moved;
        boolean unlisted;

        private Entry(String name, byte[] content) {
            this.content = content;
            this.packed = deflate(content);
            this.name = name;
            this.localName = name;
            this.method = 8;
            CRC32 sum = new CRC32();
            sum.update(content);
            crc = sum.getValue();
            localCrc = crc;
            size = content.length;
            localSize = size;
            packedSize = packed.length;
            localPackedSize = packedSize;
        }

        /** Not packed. */
        Entry stored() {
            method = 0;
            packedSize = size;
            localPackedSize = size;
            return this;
        }

        /** The sizes follow the part. */
        Entry streamed(boolean signature, boolean wide) {
            flags |= 8;
            localFlags |= 8;
            localCrc = 0;
            localSize = 0;
            localPackedSize = 0;
            ByteBuffer said = buffer((signature ? 4 : 0) + (wide ? 20 : 12));
            if (signature) {
                said.putInt(0x08074b50);
            }
            said.putInt((int) crc);
            if (wide) {
                said.putLong(packedSize).putLong(size);
            } else {
                said.putInt((int) packedSize).putInt((int) size);
            }
            descriptor = said.array();
            return this;
        }
    }

    final List<Entry> entries = new ArrayList<>();
    byte[] before = {};
    byte[] beforeDirectory = {};
    byte[] comment = {};
    byte[] after = {};
    int countMore;
    int startMore;
    int sizeMore;
    int disk;

    static RawZip of(Map<String, byte[]> parts) {
        RawZip zip = new RawZip();
        parts.forEach((name, content) -> zip.entries.add(new Entry(name, content)));
        return zip;
    }

    Entry entry(String name) {
        return entries.stream().filter(e -> e.name.equals(name)).findFirst().orElseThrow();
    }

    Entry add(String name, byte[] content) {
        Entry entry = new Entry(name, content);
        entries.add(entry);
        return entry;
    }

    RawZip with(Consumer<RawZip> change) {
        change.accept(this);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        out.writeBytes(before);
        int listed = 0;
        for (Entry entry : entries) {
            out.writeBytes(entry.gap);
            int from = out.size() + entry.moved;
            byte[] local = utf8(entry.localName);
            out.writeBytes(buffer(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) entry.localFlags)
                    .putShort((short) entry.method)
                    .putInt(0)
                    .putInt((int) entry.localCrc)
                    .putInt((int) entry.localPackedSize)
                    .putInt((int) entry.localSize)
                    .putShort((short) local.length)
                    .putShort((short) 0)
                    .array());
            out.writeBytes(local);
            out.writeBytes(entry.method == 0 ? entry.content : entry.packed);
            out.writeBytes(entry.descriptor);
            if (!entry.unlisted) {
                listed++;
                list(directory, entry, from);
            }
        }
        out.writeBytes(beforeDirectory);
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(disk)
                .putShort((short) (listed + countMore))
                .putShort((short) (listed + countMore))
                .putInt(directory.size() + sizeMore)
                .putInt(start + startMore)
                .putShort((short) comment.length)
                .array());
        out.writeBytes(comment);
        out.writeBytes(after);
        return out.toByteArray();
    }

    private static void list(ByteArrayOutputStream directory, Entry entry, int from) {
        byte[] name = utf8(entry.name);
        directory.writeBytes(buffer(46)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt((int) entry.packedSize)
                .putInt((int) entry.size)
                .putShort((short) name.length)
                .putShort((short) entry.extra.length)
                .putInt(0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(from)
                .array());
        directory.writeBytes(name);
        directory.writeBytes(entry.extra);
    }

    static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] some = new byte[8192];
            while (!deflater.finished()) {
                out.write(some, 0, deflater.deflate(some));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
