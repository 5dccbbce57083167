package dev.interlock.api;

/** Every way a call can go wrong, and the HTTP status it gets: the one place that maps failures to HTTP. */
public enum ProblemKind {
    MALFORMED_JSON("malformed-json", 400, "The body is not JSON that can be read"),
    INVALID_REQUEST("invalid-request", 400, "The request cannot be answered as it stands"),
    MALFORMED_HTTP("malformed-http", 400, "The HTTP request cannot be understood"),
    UNAUTHORIZED("unauthorized", 401, "Authentication is needed"),
    FORBIDDEN("forbidden", 403, "Not allowed"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No representation of the wanted type"),
    TOO_SLOW("too-slow", 408, "The body took too long to arrive"),
    CONFLICT("conflict", 409, "Something else came first"),
    PRECONDITION_FAILED("revision-not-there-yet", 412, "This replica does not serve that revision yet"),
    TOO_LARGE("too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body is not of a type that is read here"),
    BUNDLE_REFUSED("bundle-refused", 422, "The bundle is not sound"),
    PRECONDITION_REQUIRED("acknowledgement-needed", 428, "What it changes has to be acknowledged"),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many wrong tokens; this one was not looked at"),
    FAILED("failed", 500, "The service failed"),
    RULES_FAILED("rules-failed", 503, "The rules could not decide"),
    STORE_UNAVAILABLE("store-unavailable", 503, "The store of revisions cannot do it now"),
    STORE_FULL("store-full", 507, "The store of revisions has no room"),
    TOO_LITTLE_MEMORY("too-little-memory", 503, "The service has too little memory for that"),
    BUSY("busy", 503, "The service is busy with others"),
    NOT_READY("not-ready", 503, "No rule bundle is active"),
    KEYS_OUT_OF_REACH(
            "keys-out-of-reach", 503, "The token cannot be checked now: the provider's keys are out of reach");

    private final String word;
    private final int status;
    private final String title;

    ProblemKind(String word, int status, String title) {
        this.word = word;
        this.status = status;
        this.title = title;
    }

    String type() {
        return "urn:interlock:problem:" + word;
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The kind for a status the HTTP layer found by itself. */
    static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status && kind != MALFORMED_JSON && kind != INVALID_REQUEST) {
                return kind;
            }
        }
        return status < 500 ? MALFORMED_HTTP : FAILED;
    }
}
