/** The authors' cases: run by the path a caller's request takes, and what they cover. Imports decision. */
@NullMarked
package dev.interlock.decision.cases;

import org.jspecify.annotations.NullMarked;
