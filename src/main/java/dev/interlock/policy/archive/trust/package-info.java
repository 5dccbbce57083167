/**
 * Whether a bundle archive may be taken up: keys from configuration, detached signatures over its manifest, versions that
 * only grow, and the time it is meant for. Knows nothing of where an archive came from. Imports policy, policy.archive and
 * policy.bundle.
 */
@NullMarked
package dev.interlock.policy.archive.trust;

import org.jspecify.annotations.NullMarked;
