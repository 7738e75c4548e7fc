package org.dealgate.blocker;

import java.time.Instant;

/** What somebody said about a blocker. */
public record BlockerComment(long id, String text, String by, Instant at) {}
