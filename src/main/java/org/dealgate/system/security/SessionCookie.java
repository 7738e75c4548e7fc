package org.dealgate.system.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Behind a proxy that ends TLS the request looks plain, so the configured address tells whether cookies are secure. */
@Configuration
class SessionCookie {

    @Bean
    ServletContextInitializer secureSessionCookie(@Value("${dealgate.base-url:}") String baseUrl) {
        return context -> {
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setSecure(baseUrl.startsWith("https:"));
        };
    }
}
