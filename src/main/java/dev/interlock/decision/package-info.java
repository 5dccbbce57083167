/**
 * Facts and a bundle make a decision: participation, targets, rule session, resolution, explanation, timeline. Imports
 * facts and policy.
 */
@NullMarked
package dev.interlock.decision;

import org.jspecify.annotations.NullMarked;
