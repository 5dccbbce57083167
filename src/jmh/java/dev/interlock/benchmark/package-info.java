/** What a decision costs, beside the least it could cost and the design that was not taken. See performance.md. */
package dev.interlock.benchmark;
