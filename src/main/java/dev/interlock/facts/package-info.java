/**
 * What a rule may name: resources spelled as ECS spells them, the question asked about them, the rows of the law's
 * sheets, and the verdicts rules give. Everything is immutable but {@link dev.interlock.facts.verdict.Verdicts}, which
 * lives for one decision. Imports nothing of Interlock's other rooms.
 */
@NullMarked
package dev.interlock.facts;

import org.jspecify.annotations.NullMarked;
