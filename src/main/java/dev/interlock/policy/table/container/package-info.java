/**
 * The gate on the bytes of a workbook: one plain archive of bounded size, parts of known kinds, and XML that can be walked without
 * harm. Knows nothing of rows. Imports {@code finding} only.
 */
@NullMarked
package dev.interlock.policy.table.container;

import org.jspecify.annotations.NullMarked;
