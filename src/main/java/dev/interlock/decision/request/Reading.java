package dev.interlock.decision.request;

/** What came of reading a request: the request, or why it cannot be decided. */
public sealed interface Reading permits Request, Refusal {}
