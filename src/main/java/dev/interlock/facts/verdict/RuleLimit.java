package dev.interlock.facts.verdict;

/** What rules make of one call has grown past a limit. Ends the call; never a part of an answer. */
public final class RuleLimit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what which limit, as the rest of a sentence: `4000000 characters of text` */
    public RuleLimit(String what) {
        super(what);
    }
}
