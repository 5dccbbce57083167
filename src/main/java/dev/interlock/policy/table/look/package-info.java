/**
 * How cells look: number formats, letters and what they stand on. It tells where somebody who signs a workbook off sees something
 * else than the reader takes. Knows nothing of rows and sheets. Imports
 * {@code container} and {@code finding} only.
 */
@NullMarked
package dev.interlock.policy.table.look;

import org.jspecify.annotations.NullMarked;
