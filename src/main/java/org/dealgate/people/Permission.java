package org.dealgate.people;

import static org.dealgate.people.Groups.*;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What one may do, and the groups that may: the table of rights. Who owns or decides what is checked by the features. */
public enum Permission {
    VIEW_DEALS(
            ACCOUNT_MANAGERS,
            ACCOUNT_ASSISTANTS,
            TECHNICAL_REVIEWERS,
            FINANCE_CONTROLLERS,
            EXECUTIVES,
            SERVICE_MANAGERS,
            PROCESS_DESIGNERS,
            AUDITORS,
            ADMINISTRATORS),
    OPEN_DEAL(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, ADMINISTRATORS),
    CHANGE_DEAL(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, ADMINISTRATORS),
    WITHDRAW_DEAL(ACCOUNT_MANAGERS, EXECUTIVES, ADMINISTRATORS),
    HOLD_DEAL(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, EXECUTIVES, ADMINISTRATORS),
    RETURN_DEAL(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, TECHNICAL_REVIEWERS, FINANCE_CONTROLLERS, ADMINISTRATORS),
    ADD_DOCUMENT(
            ACCOUNT_MANAGERS,
            ACCOUNT_ASSISTANTS,
            TECHNICAL_REVIEWERS,
            FINANCE_CONTROLLERS,
            SERVICE_MANAGERS,
            ADMINISTRATORS),
    MAP_STAKEHOLDERS(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, TECHNICAL_REVIEWERS, ADMINISTRATORS),
    LOG_CONTACT(
            ACCOUNT_MANAGERS,
            ACCOUNT_ASSISTANTS,
            TECHNICAL_REVIEWERS,
            FINANCE_CONTROLLERS,
            EXECUTIVES,
            SERVICE_MANAGERS,
            ADMINISTRATORS),
    RAISE_BLOCKER(
            ACCOUNT_MANAGERS,
            ACCOUNT_ASSISTANTS,
            TECHNICAL_REVIEWERS,
            FINANCE_CONTROLLERS,
            EXECUTIVES,
            SERVICE_MANAGERS,
            ADMINISTRATORS),
    RESOLVE_BLOCKER(
            ACCOUNT_MANAGERS,
            ACCOUNT_ASSISTANTS,
            TECHNICAL_REVIEWERS,
            FINANCE_CONTROLLERS,
            EXECUTIVES,
            SERVICE_MANAGERS,
            ADMINISTRATORS),
    WAIVE_BLOCKER(EXECUTIVES, ADMINISTRATORS),
    SET_CREDIT_LIMIT(FINANCE_CONTROLLERS, ADMINISTRATORS),
    SET_AUTHORITIES(ADMINISTRATORS),
    IMPORT_DEALS(ACCOUNT_MANAGERS, ADMINISTRATORS),
    DEPLOY_MODELS(PROCESS_DESIGNERS, ADMINISTRATORS),
    READ_MODELS(PROCESS_DESIGNERS, AUDITORS, ADMINISTRATORS),
    ADMINISTER_PEOPLE(ADMINISTRATORS),
    READ_TRAIL(AUDITORS, ADMINISTRATORS),
    OPERATE(ADMINISTRATORS);

    private final Set<String> groups;

    Permission(String... groups) {
        this.groups = Set.of(groups);
    }

    public Set<String> groups() {
        return groups;
    }

    public boolean isGrantedTo(Collection<String> memberOf) {
        return memberOf.stream().anyMatch(groups::contains);
    }

    /** How message keys name it, for instance {@code open-deal}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
