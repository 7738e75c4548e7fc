package org.dealgate.workflow.published;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Completing a user task of this id means something: Dealgate does more with its answers than to record them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublishedTask {

    /** The BPMN id of the user task, for instance {@code WriteProposal}. */
    String id();

    /** Fields that its form must ask for: without them the task cannot be completed in every way that it should be. */
    String[] needs() default {};

    /** Fields that are used where they are filled in. */
    String[] reads() default {};

    /** The element template that only tasks of this id may use; empty where there is none. */
    String template() default "";
}
