package dev.interlock.catalog;

/** Carries a denial out of the steps of an act. */
final class DeniedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Denial denial;

    DeniedException(Denial denial) {
        super(denial.message(), null, false, false);
        this.denial = denial;
    }

    Denial denial() {
        return denial;
    }
}
