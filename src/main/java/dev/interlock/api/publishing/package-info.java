/**
 * The part of the REST contract that changes the law: drafts, approvals, activations, what differs, and the audit trail.
 * Imports what the room api imports, and that room.
 */
@NullMarked
package dev.interlock.api.publishing;

import org.jspecify.annotations.NullMarked;
