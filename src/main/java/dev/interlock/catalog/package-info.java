/**
 * Which revision decides: reads the folders, checks aside, swaps one reference, keeps the last good, watches for change.
 * Imports facts, policy and decision.
 */
@NullMarked
package dev.interlock.catalog;

import org.jspecify.annotations.NullMarked;
