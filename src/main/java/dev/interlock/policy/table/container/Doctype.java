package dev.interlock.policy.table.container;

/** Finds the declaration by which XML brings entities, in whatever encoding. */
final class Doctype {

    private static final byte[] WORD = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private Doctype() {}

    /** Whether it is in the bytes; the zeros of UTF-16 and UTF-32 do not count. */
    static boolean isIn(byte[] content) {
        int met = 0;
        for (byte b : content) {
            if (b == WORD[met]) {
                if (++met == WORD.length) {
                    return true;
                }
            } else if (b != 0) {
                met = b == WORD[0] ? 1 : 0;
            }
        }
        return false;
    }
}
