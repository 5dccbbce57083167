package dev.interlock.policy.rules.gate;

/**
 * What is known of an expression that was checked.
 *
 * @param type its type; numbers count as `long`, `void.class` stands for null and for nothing
 * @param growth of how many facts' texts it may be made, at most
 */
record Typed(Class<?> type, long growth) {

    /** An expression that was refused: what is made of it is not refused again. */
    static final Typed REFUSED = new Typed(Typed.class, 0);

    static final Typed NULL = new Typed(void.class, 0);
    static final Typed TRUTH = new Typed(boolean.class, 1);
    static final Typed NUMBER = new Typed(long.class, 1);

    static Typed of(Class<?> type) {
        return new Typed(type, 1);
    }

    boolean refused() {
        return type == Typed.class;
    }
}
