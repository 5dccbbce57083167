package dev.interlock.decision.request;

import dev.interlock.facts.describe.Fault;
import java.util.List;

/**
 * A request, or a batch, that cannot be decided.
 *
 * @param faults all that is wrong with it, sorted, at least one
 */
public record Refusal(List<Fault> faults) implements Reading, BatchReading {}
