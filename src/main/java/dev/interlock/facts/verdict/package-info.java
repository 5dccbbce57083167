/** What rules say: which rows speak, which conditions are met, what is missing, what would unblock the call. */
@NullMarked
package dev.interlock.facts.verdict;

import org.jspecify.annotations.NullMarked;
