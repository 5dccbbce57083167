package dev.interlock.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers to the requests of one batch, in their order. Each is written as soon as it is there: as bytes it takes a third
 * of what it takes as values, and how much memory a batch needs is known while there is time to stop.
 */
final class BatchAnswer {

    private static final byte[] BEGIN = "{\"decisions\":[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final Json json;
    private final int most;
    private final List<byte[]> items = new ArrayList<>();
    private int size = BEGIN.length + END.length;

    /** @param most bytes from which on nothing but problems should be added */
    BatchAnswer(Json json, int most) {
        this.json = json;
        this.most = most;
    }

    boolean isFull() {
        return size >= most;
    }

    void add(Object answer) {
        byte[] item = json.write(answer);
        items.add(item);
        size += item.length + 1;
    }

    /** The answer as JSON; what was added is let go of, so that it is not held twice. */
    byte[] bytes() {
        byte[] all = new byte[size - (items.isEmpty() ? 0 : 1)];
        int at = copy(BEGIN, all, 0);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                all[at++] = ',';
            }
            at = copy(items.set(i, BEGIN), all, at);
        }
        copy(END, all, at);
        return all;
    }

    private static int copy(byte[] from, byte[] to, int at) {
        System.arraycopy(from, 0, to, at, from.length);
        return at + from.length;
    }
}
