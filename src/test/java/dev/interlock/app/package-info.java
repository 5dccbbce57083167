/** What configuration says. */
@NullMarked
package dev.interlock.app;

import org.jspecify.annotations.NullMarked;
