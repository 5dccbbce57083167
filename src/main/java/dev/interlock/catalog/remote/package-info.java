/**
 * A bundle archive pulled from an address: looks for a newer one, has it checked, hands it on, keeps the last good one on
 * disk. What becomes of an archive is decided by whoever takes it. Imports policy and its rooms archive, trust and bundle.
 */
@NullMarked
package dev.interlock.catalog.remote;

import org.jspecify.annotations.NullMarked;
