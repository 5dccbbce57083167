/** Keys, signatures, versions and times of archives. */
@NullMarked
package dev.interlock.policy.archive.trust;

import org.jspecify.annotations.NullMarked;
