package dev.interlock.decision.request;

/** What came of reading a batch: the batch, whose items may still be at fault, or why none of it can be decided. */
public sealed interface BatchReading permits Batch, Refusal {}
