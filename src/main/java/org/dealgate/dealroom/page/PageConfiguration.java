package org.dealgate.dealroom.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class PageConfiguration implements WebMvcConfigurer {

    private final PageLocale locale;

    PageConfiguration(Viewer viewer) {
        this.locale = new PageLocale(viewer);
    }

    @Bean
    PageLocale localeResolver() {
        return locale;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(locale);
    }
}
