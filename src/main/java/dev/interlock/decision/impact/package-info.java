/**
 * What a change of the law changes: two deciders, or two editions, are asked every situation their rows distinguish, and
 * what they say differently is told in classes with the cell responsible on each side. Also asks a candidate beside the
 * one that decides. Imports facts, policy and decision; of the rows it reads conditions and limits, never what they mean.
 */
@NullMarked
package dev.interlock.decision.impact;

import org.jspecify.annotations.NullMarked;
