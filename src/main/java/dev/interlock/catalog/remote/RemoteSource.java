package dev.interlock.catalog.remote;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.ArchiveLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where archives are pulled from, as configured.
 *
 * @param url `https` or `http`; a query may be part of it and is never shown
 * @param name the only name of releases that is taken from there
 * @param token sent as bearer token, null when the server asks for none
 * @param period time between two looks while all goes well
 * @param timeout longest time of one look, from connecting to the last byte
 * @param longestWait longest time between two looks while the server or what it serves is at fault
 * @param kept file that the last good archive is kept in
 */
public record RemoteSource(
        URI url,
        String name,
        @Nullable BearerToken token,
        Duration period,
        Duration timeout,
        Duration longestWait,
        Path kept) {

    /** Bytes of a body that are read at most. */
    static final int LARGEST = ArchiveLimits.ARCHIVE;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** What is wrong with the configuration, empty when nothing is. A source with faults is not to be used. */
    public List<Diagnostic> faults() {
        List<Diagnostic> faults = new ArrayList<>();
        if (url.getScheme() == null || !SCHEMES.contains(url.getScheme()) || url.getHost() == null) {
            faults.add(fault("The address is not one of `https` or `http` with a host"));
        } else if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            faults.add(fault("The address has a user or a fragment in it; a token is configured apart"));
        }
        if (token != null && !token.isSound()) {
            faults.add(fault("The token has characters that cannot be sent"));
        }
        for (Duration time : List.of(period, timeout, longestWait)) {
            if (time.isNegative() || time.isZero() || time.compareTo(Duration.ofDays(1)) > 0) {
                faults.add(fault("`" + time + "` is not a time between nothing and a day"));
            }
        }
        return faults;
    }

    /** The address without what may be secret in it. */
    String shown() {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()) + path;
    }

    private static Diagnostic fault(String message) {
        return Diagnostic.error("remote-configuration", "interlock.remote", null, null, message, null);
    }
}
