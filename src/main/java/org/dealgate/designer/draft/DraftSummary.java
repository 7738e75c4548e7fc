package org.dealgate.designer.draft;

import java.time.Instant;
import java.util.List;

/** A draft as lists show it: without what is in its files. */
public record DraftSummary(
        long id, String name, String createdBy, String changedBy, Instant changedAt, List<String> files) {}
