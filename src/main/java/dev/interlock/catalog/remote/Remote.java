package dev.interlock.catalog.remote;

import java.util.Optional;

/**
 * Whether bundles are pulled from an address.
 *
 * @param bundle the pull; empty when no address is configured
 */
public record Remote(Optional<RemoteBundle> bundle) {}
