/** Tests of reading facts; their fixtures are src/test/resources/facts and nestings. */
@NullMarked
package dev.interlock.facts.describe;

import org.jspecify.annotations.NullMarked;
