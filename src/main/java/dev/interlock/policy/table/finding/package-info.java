/**
 * What is said of a workbook, and where: findings with a sheet and a cell, an author's words put into messages, and characters that are
 * not what they look like. Imports facts and policy only.
 */
@NullMarked
package dev.interlock.policy.table.finding;

import org.jspecify.annotations.NullMarked;
