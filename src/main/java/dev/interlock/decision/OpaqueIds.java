package dev.interlock.decision;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives the ids of one request names that stand for them, in the order they are met. Rules treat ids as opaque, so two
 * requests that differ in ids alone are answered alike.
 */
final class OpaqueIds {

    /** Begins every stand-in; a control character that no id and no text taken literally may hold. */
    static final char MARK = '\u0091';

    /** Follows the mark where the decision's own id goes. */
    static final char DECISION = '!';

    private static final char FIRST = 'A';
    private static final int MOST = 16;
    private static final int LONGEST = 60;

    private @Nullable String[] ids = new String[4];
    private int count;

    /** What stands for an id; null when it is one too many, too long, or holds what JSON would have to escape. */
    @Nullable
    String standIn(String id) {
        int index = indexOf(id);
        return index < 0 ? null : String.valueOf(new char[] {MARK, (char) (FIRST + index)});
    }

    /** Appends what stands for an id; false when nothing can. */
    boolean append(StringBuilder text, String id) {
        int index = indexOf(id);
        if (index < 0) {
            return false;
        }
        text.append(MARK).append((char) (FIRST + index));
        return true;
    }

    /** The id a stand-in's second character tells of. */
    String id(char second) {
        String id = ids[second - FIRST];
        return id == null ? "" : id;
    }

    /** A text with the ids in place of what stands for them. */
    String restore(String text) {
        int mark = text.indexOf(MARK);
        if (mark < 0) {
            return text;
        }
        StringBuilder restored = new StringBuilder(text.length() + 40);
        int done = 0;
        for (; mark >= 0; mark = text.indexOf(MARK, done)) {
            restored.append(text, done, mark).append(id(text.charAt(mark + 1)));
            done = mark + 2;
        }
        return restored.append(text, done, text.length()).toString();
    }

    private int indexOf(String id) {
        for (int i = 0; i < count; i++) {
            if (id.equals(ids[i])) {
                return i;
            }
        }
        if (count == MOST || !isPlain(id)) {
            return -1;
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, MOST);
        }
        ids[count] = id;
        return count++;
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST;
    }
}
