package dev.interlock.api;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream of bytes, one at a time, with a limit to what one may hold in memory. */
final class Lines {

    /** Bytes of the longest line that is kept. */
    static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final Flushable answers;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 12];
    private int position;
    private int limit;
    private int length;
    private long number;
    private boolean tooLong;

    /** @param answers flushed before more is waited for: whoever sends it may be waiting for them */
    Lines(InputStream in, Flushable answers) {
        this.in = in;
        this.answers = answers;
    }

    /** Moves to the next line; false at the end. A last line need not end in a line break. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            keep(end - position);
            boolean ended = end < limit;
            position = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        number++;
        return any;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        answers.flush();
        limit = in.read(buffer);
        return limit > 0;
    }

    private void keep(int count) {
        if (tooLong || length + count > LONGEST) {
            tooLong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    /** Whether the line holds nothing but what JSON takes for blanks. */
    boolean blank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    /** Whether the line was longer than what is kept; its bytes are not all there. */
    boolean tooLong() {
        return tooLong;
    }

    /** Number of the line, from 1. */
    long number() {
        return number;
    }

    /** The line's bytes, from 0 to {@link #length}; overwritten by the next line. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }
}
