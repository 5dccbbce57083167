/**
 * Workbooks as typed rows with cell addresses: the only room that knows spreadsheets. Each sheet is described by a
 * schema, read as stored values, and every fault is a {@link dev.interlock.policy.Diagnostic} with its cell.
 */
@NullMarked
package dev.interlock.policy.table;

import org.jspecify.annotations.NullMarked;
