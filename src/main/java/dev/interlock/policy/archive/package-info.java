/**
 * A bundle as one file: an archive with a manifest that names every file by digest. Writes it the same for the same content,
 * and reads it from bytes that anybody may have made. Knows nothing of keys, or of when a bundle is loaded. Imports policy,
 * policy.bundle, and of policy.table the reading of zip directories.
 */
@NullMarked
package dev.interlock.policy.archive;

import org.jspecify.annotations.NullMarked;
