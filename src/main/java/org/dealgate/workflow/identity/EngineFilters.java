package org.dealgate.workflow.identity;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both come after the security filter, which has order -100, and before the engine's own. */
@Configuration
class EngineFilters {

    @Bean
    FilterRegistrationBean<Filter> engineSignIn(IdentityService identity) {
        return filter(new EngineSignIn(identity), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webappSignIn() {
        return filter(new WebappSignIn(), "/camunda/app/*", "/camunda/api/*");
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setName(filter.getClass().getSimpleName());
        registration.setOrder(0);
        return registration;
    }
}
