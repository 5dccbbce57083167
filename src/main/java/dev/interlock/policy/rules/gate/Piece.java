package dev.interlock.policy.rules.gate;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import java.util.List;

/**
 * Text that was cut out of a file and parsed by itself.
 *
 * @param text as it was parsed
 * @param firstLine line of the file at which it begins
 */
record Piece(String text, int firstLine) {

    /** Line of the file at which a node begins. */
    int lineOf(Node node) {
        return firstLine
                + node.getRange()
                        .map(range -> Math.max(0, range.begin.line - 1))
                        .orElse(0);
    }

    /** The node as it is written, or the whole piece: parsers do not place, and printers do not know, all of their nodes. */
    String textOf(Node node) {
        List<String> lines = text.lines().toList();
        return node.getRange()
                .filter(range -> range.begin.line > 0 && range.end.line <= lines.size())
                .map(range -> between(lines, range))
                .orElse(text);
    }

    private static String between(List<String> lines, Range range) {
        Position end = range.end;
        StringBuilder between = new StringBuilder();
        for (int line = range.begin.line; line <= end.line; line++) {
            String whole = lines.get(line - 1);
            int to = line == end.line ? Math.min(end.column, whole.length()) : whole.length();
            int from = line == range.begin.line ? Math.min(range.begin.column - 1, to) : 0;
            between.append(whole, from, to).append(' ');
        }
        return between.toString();
    }
}
