@NullMarked
package dev.interlock.decision.impact;

import org.jspecify.annotations.NullMarked;
