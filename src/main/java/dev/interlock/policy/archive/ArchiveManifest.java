package dev.interlock.policy.archive;

import dev.interlock.policy.bundle.BundleFile;
import java.util.List;

/**
 * What `manifest.json` of an archive says.
 *
 * @param revision revision of the bundle that the files make
 * @param files every file of the bundle, sorted by path
 */
public record ArchiveManifest(Release release, String revision, List<BundleFile> files) {

    /** Path inside the archive. */
    public static final String PATH = "manifest.json";
}
