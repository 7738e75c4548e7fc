package org.dealgate.system.mailbox;

import org.dealgate.system.Installation;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

class NoMailHostConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new Installation(context.getEnvironment()).embeddedMail();
    }
}
