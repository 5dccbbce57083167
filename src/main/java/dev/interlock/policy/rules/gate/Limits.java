package dev.interlock.policy.rules.gate;

/** How much DRL there may be, and how much one rule may ask for. Each is several times what the shipped rules need. */
final class Limits {

    /** Bytes of one file. */
    static final int FILE = 64 * 1024;
    /** Bytes of all files of a table. */
    static final int TABLE = 512 * 1024;
    /** Characters of a line. */
    static final int LINE = 500;
    /** Brackets inside each other, of any kind: the parser's time doubles with each. */
    static final int NESTING = 8;
    /** Rules and functions of a table. */
    static final int RULES = 500;
    /** Characters of one expression between commas of a pattern. */
    static final int EXPRESSION = 1_000;
    /** Characters of what follows a rule's `then`, and of a function. */
    static final int BODY = 8_000;
    /** Patterns of a rule whose matches multiply. */
    static final int PATTERNS = 4;
    /** Patterns of a rule that no value of another pattern narrows. */
    static final int FREE_PATTERNS = 2;
    /** Patterns of a rule over a sheet's rows that fewer than two equalities narrow. */
    static final int WIDE_PATTERNS = 1;
    /** Alternatives that the `or` groups of a rule multiply to. */
    static final int BRANCHES = 8;
    /** Facts' texts that one text or fact of a rule may be made of. */
    static final long GROWTH = 32;
    /** Calls of functions that one expression may come to, those within functions counted. */
    static final long CALLS = 200;

    private Limits() {}
}
