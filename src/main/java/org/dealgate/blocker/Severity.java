package org.dealgate.blocker;

/** Whether an open blocker keeps the gate shut or only warns. */
public enum Severity {
    BLOCKING,
    WARNING
}
