/**
 * What outlives the process: revisions with their files, approvals, activations, settings and the audit trail, in a file
 * beside the service or in PostgreSQL. Knows nothing of how a bundle decides. Imports policy and policy.bundle.
 */
@NullMarked
package dev.interlock.catalog.store;

import org.jspecify.annotations.NullMarked;
