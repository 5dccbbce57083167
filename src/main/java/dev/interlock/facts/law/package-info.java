/** The rows of the law's sheets as rules see them: typed, with the address of the cells they came from. */
@NullMarked
package dev.interlock.facts.law;

import org.jspecify.annotations.NullMarked;
