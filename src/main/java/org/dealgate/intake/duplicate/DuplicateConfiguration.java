package org.dealgate.intake.duplicate;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(DuplicateSettings.class)
class DuplicateConfiguration {

    @Bean
    LegalForms legalForms(DuplicateSettings settings) {
        return LegalForms.read(settings.legalForms());
    }
}
