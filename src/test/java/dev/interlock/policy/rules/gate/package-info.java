/** Tests of what DRL may say. */
@NullMarked
package dev.interlock.policy.rules.gate;

import org.jspecify.annotations.NullMarked;
