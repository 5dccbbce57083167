/** DRL files as KIE bases: the only room that builds with KIE. */
@NullMarked
package dev.interlock.policy.rules;

import org.jspecify.annotations.NullMarked;
