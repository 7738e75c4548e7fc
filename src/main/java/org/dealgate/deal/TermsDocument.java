package org.dealgate.deal;

/** A document that belongs to a terms version, with the hash of its content. */
public record TermsDocument(String name, String sha256) {}
