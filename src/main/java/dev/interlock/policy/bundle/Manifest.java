package dev.interlock.policy.bundle;

import java.util.List;

/**
 * What `rules/bundle.yaml` says of the bundle.
 *
 * @param files DRL files that belong to it, as paths inside the bundle
 */
public record Manifest(String name, String description, String owner, List<String> files) {}
