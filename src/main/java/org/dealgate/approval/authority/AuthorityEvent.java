package org.dealgate.approval.authority;

import org.dealgate.audit.AuditedEvent;

interface AuthorityEvent extends AuditedEvent {

    String CHAIN = "authority";

    @Override
    default String chain() {
        return CHAIN;
    }
}
