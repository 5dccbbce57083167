package dev.interlock.decision.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.interlock.facts.describe.Findings;

/** Requests that are decided together. Each is read when asked for, so that a long batch is not held twice. */
public final class Batch implements BatchReading {

    static final String ITEMS = "requests";

    private final ArrayNode items;
    private final Defaults defaults;

    Batch(ArrayNode items, Defaults defaults) {
        this.items = items;
        this.defaults = defaults;
    }

    public int size() {
        return items.size();
    }

    /** Facts and asOf that items without their own take. */
    public Defaults defaults() {
        return defaults;
    }

    /** The request at this index, from 0. Pointers start at the root of the batch: `/requests/3/operation`. */
    public Reading request(int index) {
        JsonNode item = items.get(index);
        Findings findings = new Findings();
        findings.enter(ITEMS);
        findings.enter(index);
        return RequestReader.read(item, defaults, findings);
    }
}
