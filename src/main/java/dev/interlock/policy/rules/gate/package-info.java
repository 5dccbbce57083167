/**
 * What DRL may say, checked before and after the compiler: the text, the parsed rules, the class files. Everything that is
 * not on a list is refused. Imports the facts rules name, and policy's diagnostics.
 */
@NullMarked
package dev.interlock.policy.rules.gate;

import org.jspecify.annotations.NullMarked;
