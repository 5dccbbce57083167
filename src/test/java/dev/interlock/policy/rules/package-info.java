/** Tests of compiling rules. */
@NullMarked
package dev.interlock.policy.rules;

import org.jspecify.annotations.NullMarked;
