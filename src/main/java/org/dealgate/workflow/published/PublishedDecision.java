package org.dealgate.workflow.published;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Dealgate asks this decision, and gives it what tables may use as inputs: itself, and those that it requires. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PublishedDecision.List.class)
public @interface PublishedDecision {

    String key();

    String[] inputs();

    /** More than one. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        PublishedDecision[] value();
    }
}
