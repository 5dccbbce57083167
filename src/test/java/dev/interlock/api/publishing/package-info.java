@NullMarked
package dev.interlock.api.publishing;

import org.jspecify.annotations.NullMarked;
