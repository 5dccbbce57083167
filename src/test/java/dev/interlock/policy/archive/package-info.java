/** Archives, honest and hostile. */
@NullMarked
package dev.interlock.policy.archive;

import org.jspecify.annotations.NullMarked;
