package dev.interlock.catalog;

import dev.interlock.policy.Digest;
import dev.interlock.policy.bundle.BundleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A bundle's files as bytes by path. */
final class FileMap {

    private FileMap() {}

    /** The revision they have. */
    static String revision(SortedMap<String, byte[]> files) {
        List<BundleFile> listing = new ArrayList<>();
        files.forEach((path, bytes) -> listing.add(new BundleFile(path, Digest.of(bytes), bytes.length)));
        return BundleFile.revisionOf(listing);
    }
}
