package dev.interlock.policy.bundle;

/**
 * A file of a bundle.
 *
 * @param path path inside the bundle, with `/`
 * @param sha256 digest of its bytes, lower-case hex
 * @param size in bytes
 */
public record BundleFile(String path, String sha256, long size) {}
