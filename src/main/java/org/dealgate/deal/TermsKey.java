package org.dealgate.deal;

/** Names one version of a deal's terms. */
public record TermsKey(String dealNumber, int version) {}
