package dev.interlock.policy.table;

import org.jspecify.annotations.Nullable;

/**
 * The list of texts that cells share, and what cells ask of it. The library reads a text that is not in the list as an empty
 * cell, and an empty condition means any.
 */
final class SharedTexts {

    private int lists;
    private int texts;
    private int largest = -1;
    private String cell = "";

    void list() {
        lists++;
    }

    void text() {
        texts++;
    }

    /** A cell shows the text of a number counted from 0. */
    void use(String cell, int number) {
        if (number > largest) {
            largest = number;
            this.cell = cell;
        }
    }

    /** What is wrong once all parts are read; null when nothing is. */
    @Nullable
    String fault() {
        if (lists > 1) {
            return "the file has " + lists + " lists of shared texts";
        }
        return largest >= texts
                ? "the text of a cell " + Wording.quote(cell) + " is not in the file's list of " + texts + " texts"
                : null;
    }
}
