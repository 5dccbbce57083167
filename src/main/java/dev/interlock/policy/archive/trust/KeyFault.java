package dev.interlock.policy.archive.trust;

/** Why a key file is refused; stays in this room and carries no cause, because a cause may quote the file. */
final class KeyFault extends Exception {

    private static final long serialVersionUID = 1L;

    final String code;
    final String message;
    final String hint;

    KeyFault(String code, String message, String hint) {
        super(code, null, false, false);
        this.code = code;
        this.message = message;
        this.hint = hint;
    }
}
