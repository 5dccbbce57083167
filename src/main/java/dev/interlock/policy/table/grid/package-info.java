/**
 * Sheets as rows of stored values with addresses, and what hides or joins them. Knows nothing of columns and their meaning. Imports
 * {@code container}, {@code look} and {@code finding} only.
 */
@NullMarked
package dev.interlock.policy.table.grid;

import org.jspecify.annotations.NullMarked;
