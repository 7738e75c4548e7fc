package org.dealgate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which third-party code may be used where. What modules may use of each other is checked by {@link ModulesTest}. */
@AnalyzeClasses(packages = "org.dealgate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_engine_is_known_to_workflow_and_designer_only = noClasses()
            .that()
            .resideOutsideOfPackages("org.dealgate.workflow..", "org.dealgate.designer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule the_engines_internals_are_known_to_one_package_only = noClasses()
            .that()
            .resideOutsideOfPackage("org.dealgate.workflow.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule mail_is_known_to_notification_and_the_embedded_mailbox_only = noClasses()
            .that()
            .resideOutsideOfPackages("org.dealgate.notification..", "org.dealgate.system..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "com.icegreen..");

    @ArchTest
    static final ArchRule features_know_no_embedded_database = noClasses()
            .that()
            .resideOutsideOfPackage("org.dealgate.system..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zonky..");

    @ArchTest
    static final ArchRule the_holiday_library_is_known_to_calendar_only = noClasses()
            .that()
            .resideOutsideOfPackage("org.dealgate.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.focus_shift..");

    @ArchTest
    static final ArchRule the_time_comes_from_the_injected_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule no_result_is_streamed_because_an_unclosed_stream_keeps_its_connection =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");
}
