package org.dealgate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole running program: one server on a random port and one PostgreSQL, shared by every test of the build.
 * Adding properties or replaced beans to a test class would start a second program, so don't.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dealgate.sample.people=true",
            "dealgate.sample.deals=false",
            // a kind of blockers that an installation adds
            "dealgate.blocker.kinds.export-licence.side=CUSTOMER",
            "dealgate.blocker.kinds.export-licence.department=Export control",
            "dealgate.blocker.kinds.export-licence.severity=WARNING",
            "dealgate.blocker.kinds.export-licence.due-days=15",
            "dealgate.blocker.kinds.export-licence.names.en=Export licence",
            "dealgate.blocker.kinds.export-licence.names.zh=出口许可"
        })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DealgateTest {}
