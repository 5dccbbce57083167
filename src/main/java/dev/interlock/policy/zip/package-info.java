/**
 * A ZIP archive read from its raw bytes, one plain archive from the first byte to the last or nothing: for workbooks and for bundles.
 * Imports nothing of the house.
 */
@NullMarked
package dev.interlock.policy.zip;

import org.jspecify.annotations.NullMarked;
