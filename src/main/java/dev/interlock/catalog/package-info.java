/**
 * Which revision decides: reads the folders and the store, checks aside, swaps one reference, keeps the last good, watches
 * for change; and what people do with revisions: draft, approve, activate, roll back. Imports facts, policy, decision and
 * its own room store.
 */
@NullMarked
package dev.interlock.catalog;

import org.jspecify.annotations.NullMarked;
