package dev.interlock.policy.archive.trust;

import java.security.PublicKey;

/**
 * A public key that an operator trusts.
 *
 * @param kid id by which signatures name it
 * @param algorithm the only algorithm accepted with it
 */
public record TrustedKey(String kid, SignatureAlgorithm algorithm, PublicKey key) {}
