package org.dealgate.handover;

import org.jspecify.annotations.Nullable;

/**
 * What the deal's owner hands over.
 *
 * @param contract the contract's number; null for the one recorded with the customer's decision
 * @param promises every promise that was made to the customer
 * @param contacts whom service talks to on the customer's side
 * @param serviceContact id of the active service manager who serves the customer one-to-one
 * @param conditions what the approval was bound to
 */
public record HandoverDraft(
        @Nullable String contract,
        @Nullable String promises,
        @Nullable String contacts,
        @Nullable String serviceContact,
        @Nullable String conditions) {}
