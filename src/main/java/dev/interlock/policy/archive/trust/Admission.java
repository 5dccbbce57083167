package dev.interlock.policy.archive.trust;

import dev.interlock.facts.describe.Shown;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.Digest;
import dev.interlock.policy.archive.ArchiveManifest;
import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.Release;
import dev.interlock.policy.bundle.BundleFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an archive may be taken up: signed by who is trusted, newer than what was, in its time, and without DRL
 * that nobody vouches for. Everything that speaks against it is told at once.
 */
public final class Admission {

    /**
     * What came of it.
     *
     * @param admitted null if and only if some diagnostic is an error
     * @param diagnostics all findings, sorted
     */
    public record Result(@Nullable Admitted admitted, List<Diagnostic> diagnostics) {}

    private final SignatureCheck signatures;
    private final SeenVersions versions;
    private final InstantSource clock;

    public Admission(SignatureCheck signatures, SeenVersions versions, InstantSource clock) {
        this.signatures = signatures;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Reads an archive and decides.
     *
     * @param file name of the archive for messages
     * @param bytes from anybody
     * @param name the only name of releases that is taken, null for any
     * @param active files of the revision that decides, empty when none does
     */
    public Result admit(
            String file, byte[] bytes, Occasion occasion, @Nullable String name, Collection<BundleFile> active) {
        BundleArchive.Read read = BundleArchive.read(file, bytes);
        BundleArchive archive = read.archive();
        if (archive == null) {
            return new Result(null, read.diagnostics());
        }
        SignatureCheck.Result signed = signatures.check(archive);
        List<Diagnostic> found = new ArrayList<>(signed.diagnostics());
        Release release = archive.manifest().release();
        if (name != null && !name.equals(release.name())) {
            found.add(error(
                    "archive-other-name",
                    "The release is one of " + Shown.text(release.name()) + ", expected " + Shown.text(name),
                    null));
        }
        checkTime(release, occasion, found);
        checkVersion(archive, occasion, found);
        if (signed.signers().isEmpty()) {
            checkRules(archive.manifest().files(), active, found);
        }
        found.sort(null);
        List<Diagnostic> all = List.copyOf(found);
        boolean refused = all.stream().anyMatch(Diagnostic::isError);
        return new Result(refused ? null : new Admitted(archive, signed.signers(), all), all);
    }

    private void checkTime(Release release, Occasion occasion, List<Diagnostic> found) {
        Instant now = clock.instant();
        if (release.notBefore() != null && now.isBefore(release.notBefore())) {
            String message = "The release may be taken up from `" + release.notBefore() + "` on";
            found.add(error("archive-not-yet-valid", message, "It is `" + now + "` on this machine"));
        }
        if (release.expires() != null && !now.isBefore(release.expires())) {
            String message = "The release could be taken up until `" + release.expires() + "`";
            found.add(
                    occasion == Occasion.RESTART
                            ? Diagnostic.warning(
                                    "archive-expired", ArchiveManifest.PATH, null, null, message, "Publish a newer one")
                            : error("archive-expired", message, "Publish a newer one"));
        }
    }

    private void checkVersion(BundleArchive archive, Occasion occasion, List<Diagnostic> found) {
        Release release = archive.manifest().release();
        SeenVersions.Seen highest = versions.highest(release.name());
        if (highest == null) {
            return;
        }
        if (release.version() == highest.version()) {
            if (!Digest.of(archive.manifestBytes()).equals(highest.manifestSha256())) {
                String message = "Version " + release.version() + " of " + Shown.text(release.name())
                        + " was taken up before with other content";
                found.add(error("archive-version-reused", message, "Give every release a version of its own"));
            }
        } else if (release.version() < highest.version() && occasion != Occasion.ROLLBACK) {
            String message = "Version " + release.version() + " of " + Shown.text(release.name())
                    + " is older than version " + highest.version() + ", which was taken up before";
            found.add(error("archive-replayed", message, "To go back, roll back; to publish, raise the version"));
        }
    }

    /** DRL is code: without a signature it is only let through when it is, file for file, what runs already. */
    private static void checkRules(
            Collection<BundleFile> files, Collection<BundleFile> active, List<Diagnostic> found) {
        Map<String, BundleFile> running = rules(active);
        Map<String, BundleFile> brought = rules(files);
        brought.forEach((path, file) -> {
            if (!file.equals(running.get(path))) {
                found.add(unsignedRules(path, "The file is not the one that runs, and nobody trusted signed it"));
            }
        });
        for (String path : running.keySet()) {
            if (!brought.containsKey(path)) {
                found.add(unsignedRules(path, "The file runs and is missing, and nobody trusted signed that"));
            }
        }
    }

    private static Map<String, BundleFile> rules(Collection<BundleFile> files) {
        Map<String, BundleFile> rules = new TreeMap<>();
        for (BundleFile file : files) {
            if (file.path().startsWith("rules/")) {
                rules.put(file.path(), file);
            }
        }
        return rules;
    }

    private static Diagnostic unsignedRules(String path, String message) {
        String hint = "Sign the archive, or change DRL in the operator's own folder";
        return Diagnostic.error("archive-unsigned-rules", path, null, null, message, hint);
    }

    private static Diagnostic error(String code, String message, @Nullable String hint) {
        return Diagnostic.error(code, ArchiveManifest.PATH, null, null, message, hint);
    }
}
