package dev.interlock.decision.impact;

import dev.interlock.decision.impact.Contrast.Finding;
import java.util.Map;

/**
 * Situations of one operation in which the same changes in the same way.
 *
 * @param finding what changes; of the results that differ, those of the first situation
 * @param when the conditions in words by column
 * @param situations how many they are
 */
record SituationClass(Finding finding, Map<String, String> when, int situations) {

    SituationClass and(int further) {
        return new SituationClass(finding, when, situations + further);
    }
}
