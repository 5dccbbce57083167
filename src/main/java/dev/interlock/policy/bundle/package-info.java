/**
 * A bundle as a whole: its files, digests and revision, its manifest, its tables with their rules. Puts together what the
 * rooms table and rules read.
 */
@NullMarked
package dev.interlock.policy.bundle;

import org.jspecify.annotations.NullMarked;
