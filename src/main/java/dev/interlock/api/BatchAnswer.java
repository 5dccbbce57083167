package dev.interlock.api;

import java.io.IOException;
import java.io.OutputStream;
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

    /** Writes the answer as JSON, once; what is written is let go of. */
    void writeTo(OutputStream out) throws IOException {
        out.write(BEGIN);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(items.set(i, BEGIN));
        }
        out.write(END);
    }
}
