package org.dealgate.audit;

/** Where a chain ends. */
record Head(long seq, String hash) {

    static final Head NONE = new Head(0, "");

    static Head at(AuditEntry last) {
        return new Head(last.seq(), last.hash());
    }
}
