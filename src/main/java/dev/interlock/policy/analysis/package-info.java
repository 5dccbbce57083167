/**
 * Whether the law in a sound bundle is complete, free of contradiction and all of use: looks at every situation the sheets
 * can tell apart, and says what an author should mend before it is published. Decides nothing and runs no rule; how rows
 * resolve is the rooms' below. Imports facts, and of policy the bundle, its editions, and how findings in a workbook are kept.
 */
@NullMarked
package dev.interlock.policy.analysis;

import org.jspecify.annotations.NullMarked;
