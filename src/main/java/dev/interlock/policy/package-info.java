/**
 * What a rule bundle is and whether it is sound: editions, cases, diagnostics, and in the rooms below workbooks, rules and
 * the bundle as a whole. Knows nothing of when or why a bundle is loaded. Imports facts only.
 */
@NullMarked
package dev.interlock.policy;

import org.jspecify.annotations.NullMarked;
