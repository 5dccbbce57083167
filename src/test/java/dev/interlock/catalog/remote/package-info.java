/** Pulling from a real server that does as it is told, good or bad. */
@NullMarked
package dev.interlock.catalog.remote;

import org.jspecify.annotations.NullMarked;
