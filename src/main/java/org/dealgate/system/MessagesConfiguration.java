package org.dealgate.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One message bundle per feature, {@code messages/<feature>.properties} and {@code messages/<feature>_zh.properties}. */
@Configuration
class MessagesConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        // an apostrophe is doubled in every text, whether it takes arguments or not
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasenames(Arrays.stream(found)
                .map(r -> String.valueOf(r.getFilename()))
                .filter(name -> !name.endsWith("_zh.properties"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toArray(String[]::new));
        return messages;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
