package org.dealgate.intake.duplicate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Which deals are compared.
 *
 * @param windowDays a deal that has ended is compared with those begun up to so many days later
 * @param legalForms the words of a customer's name that are left out; a changed list counts for names first seen after it
 */
@ConfigurationProperties("dealgate.duplicate")
record DuplicateSettings(
        @DefaultValue("180") int windowDays,
        @DefaultValue("classpath:intake/legal-forms.txt") Resource legalForms) {}
