package dev.interlock.catalog.remote;

import java.util.regex.Pattern;

/** A secret that a server asks for. It shows itself to nobody but the server. */
public final class BearerToken {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final String value;

    public BearerToken(String value) {
        this.value = value;
    }

    /** Whether it has the form of RFC 6750; another cannot be sent. */
    boolean isSound() {
        return FORM.matcher(value).matches();
    }

    String header() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
