/** Reads facts from the answers of ECS Describe* operations, in every nesting ECS and its clients use. */
@NullMarked
package dev.interlock.facts.describe;

import org.jspecify.annotations.NullMarked;
