package org.dealgate.designer.reference;

import java.util.Locale;

/** What a name stands for; in the order in which designers come to need them. */
enum Kind {
    TEMPLATE,
    VARIABLE,
    QUESTION,
    DELEGATE,
    LISTENER,
    TASK,
    PROCESS,
    MESSAGE,
    DECISION,
    INPUT,
    OUTPUT,
    FORM,
    FIELD,
    FACT,
    GROUP;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
