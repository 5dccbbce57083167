/** What a caller asks, read from JSON: one request, or a batch of them. Imports facts. */
@NullMarked
package dev.interlock.decision.request;

import org.jspecify.annotations.NullMarked;
