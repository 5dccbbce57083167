/** Tests of the reader of workbooks: real workbooks, built from text that is named for the situation. */
@NullMarked
package dev.interlock.policy.table;

import org.jspecify.annotations.NullMarked;
