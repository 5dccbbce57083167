/** Wiring, configuration, start-up. The only room that knows which parts there are. */
@NullMarked
package dev.interlock.app;

import org.jspecify.annotations.NullMarked;
