package org.dealgate.people;

import java.util.List;

/** The groups that always exist. */
public final class Groups {

    public static final String ACCOUNT_MANAGERS = "account-managers";
    public static final String ACCOUNT_ASSISTANTS = "account-assistants";
    public static final String TECHNICAL_REVIEWERS = "technical-reviewers";
    public static final String FINANCE_CONTROLLERS = "finance-controllers";
    public static final String EXECUTIVES = "executives";
    public static final String SERVICE_MANAGERS = "service-managers";
    public static final String PROCESS_DESIGNERS = "process-designers";
    public static final String AUDITORS = "auditors";
    public static final String ADMINISTRATORS = "camunda-admin";

    public static final List<String> ALL = List.of(
            ACCOUNT_MANAGERS,
            ACCOUNT_ASSISTANTS,
            TECHNICAL_REVIEWERS,
            FINANCE_CONTROLLERS,
            EXECUTIVES,
            SERVICE_MANAGERS,
            PROCESS_DESIGNERS,
            AUDITORS,
            ADMINISTRATORS);

    private Groups() {}
}
