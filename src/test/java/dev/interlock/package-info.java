/** What tests of every room share: the shipped bundle, read once. */
@NullMarked
package dev.interlock;

import org.jspecify.annotations.NullMarked;
