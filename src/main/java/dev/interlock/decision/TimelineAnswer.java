package dev.interlock.decision;

import dev.interlock.facts.verdict.Advisory;
import java.util.List;

/**
 * What a request for timelines is answered with.
 *
 * @param timelines one for each snapshot, by id
 * @param advisories what of the request was read otherwise than its author may think, and facts that contradict each other
 */
public record TimelineAnswer(List<Timeline> timelines, List<Advisory> advisories) {}
