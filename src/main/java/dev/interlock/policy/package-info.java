/**
 * What a rule bundle is and whether it is sound: manifest, revision, edition, diagnostics. Knows nothing of when or why a
 * bundle is loaded. Imports facts only.
 */
@NullMarked
package dev.interlock.policy;

import org.jspecify.annotations.NullMarked;
