/**
 * Workbooks as typed rows with cell addresses: the only room that knows spreadsheets. Each sheet is described by a
 * schema, read as stored values, and every fault is a {@link dev.interlock.policy.Diagnostic} with its cell. The rooms
 * below it say what was found ({@code finding}), let the bytes pass ({@code container}) and hold the cells ({@code grid}); it imports
 * them, facts and policy.
 */
@NullMarked
package dev.interlock.policy.table;

import org.jspecify.annotations.NullMarked;
