package org.dealgate.system.security;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Behind a proxy that ends TLS the request looks plain, so the configured address tells whether cookies are secure. */
@Configuration
class SessionCookie {

    private final boolean secure;

    SessionCookie(@Value("${dealgate.base-url:}") String baseUrl) {
        this.secure = baseUrl.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** The session's own cookie, which the container sets past all filters. */
    @Bean
    ServletContextInitializer secureSessionCookie() {
        return context -> {
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setSecure(secure);
        };
    }

    @Bean
    FilterRegistrationBean<SecureCookies> secureCookies() {
        var registration = new FilterRegistrationBean<>(new SecureCookies());
        registration.setEnabled(secure);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
