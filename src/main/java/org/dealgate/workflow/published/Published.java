package org.dealgate.workflow.published;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Models may name this: a delegate or listener by its bean's name ({@code ${notifyStakeholders}}), a bean's method by a
 * call ({@code ${approvalPlan.levels(dealNumber)}}). Expressions find no other bean.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Published {

    /** What it reads of its element's extension properties. */
    Property[] properties() default {};

    /** The process variables that it reads beside the deal's number. */
    String[] reads() default {};

    /** The process variables that it writes. */
    String[] writes() default {};

    /** An extension property of an element. */
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Property {

        String name();

        boolean required() default false;

        /** All that it may be, where that is a closed list. */
        String[] values() default {};
    }
}
