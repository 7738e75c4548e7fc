package org.dealgate.deal;

/** What a document is for. A document of the terms is covered by their fingerprint. */
public enum DocumentKind {
    TERMS,
    CONTRACT,
    EVIDENCE,
    OTHER
}
