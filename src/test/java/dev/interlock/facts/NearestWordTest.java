package dev.interlock.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

    @ParameterizedTest
    @CsvSource({
        "DetachDisc, DetachDisk",
        "detachdisk, DetachDisk",
        "DteachDisk, DetachDisk",
        "DetachDis, DetachDisk",
        "AttachDisks, AttachDisk",
        "xxtachDisk, AttachDisk", // as near to the other, which comes later
        "StopInstance, ''",
        "'', ''",
    })
    void the_word_meant_is_the_nearest_that_is_near(String word, String meant) {
        assertEquals(
                meant.isEmpty() ? Optional.empty() : Optional.of(meant),
                NearestWord.to(word, List.of("DetachDisk", "AttachDisk", "ResizeDisk")));
    }

    @Test
    void giving_up_early_passes_no_word_over() {
        Random random = new Random(20261128);
        for (int round = 0; round < 3_000; round++) {
            String word = word(random);
            List<String> candidates = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                candidates.add(random.nextBoolean() ? word(random) : changed(word, random));
            }
            int bound = Math.max(1, word.length() / 4);
            Optional<String> expected = candidates.stream()
                    .filter(each -> changes(word, each) <= bound)
                    .min(Comparator.<String>comparingInt(each -> changes(word, each))
                            .thenComparing(Comparator.naturalOrder()));
            assertEquals(expected, NearestWord.to(word, candidates), word + " among " + candidates);
        }
    }

    /** By definition: what becomes of the last letters, and the fewest changes to all before them. */
    private static int changes(String a, String b) {
        int[][] known = new int[a.length() + 1][b.length() + 1];
        return changes(a, a.length(), b, b.length(), known);
    }

    private static int changes(String a, int i, String b, int j, int[][] known) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        if (known[i][j] == 0) {
            int least = changes(a, i - 1, b, j - 1, known) + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            least = Math.min(least, 1 + changes(a, i - 1, b, j, known));
            least = Math.min(least, 1 + changes(a, i, b, j - 1, known));
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                least = Math.min(least, 1 + changes(a, i - 2, b, j - 2, known));
            }
            known[i][j] = least + 1;
        }
        return known[i][j] - 1;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static String changed(String word, Random random) {
        StringBuilder changed = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0 && changed.length() > 1; i--) {
            int at = random.nextInt(changed.length() - 1);
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, 'b');
                default -> changed.insert(at, changed.charAt(at + 1)).deleteCharAt(at + 2);
            }
        }
        return changed.toString();
    }
}
