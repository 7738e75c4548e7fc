package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

class BlockerKindsTest {

    private static final String KINDS = "dealgate.blocker.kinds.";

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Bundles.class, BlockerConfiguration.class, BlockerKinds.class);

    @Configuration
    static class Bundles {

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/blocker");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }
    }

    @Test
    void the_shipped_kinds_are_offered_in_their_order_and_the_bundles_name_them() {
        program.run(started -> {
            BlockerKinds kinds = started.getBean(BlockerKinds.class);
            assertThat(kinds.offered())
                    .startsWith("technical-flaw", "duplicate", "price")
                    .endsWith("other");
            assertThat(kinds.name("price", Locale.SIMPLIFIED_CHINESE)).contains("价格");
        });
    }

    @Test
    void an_installation_adds_a_kind_changes_one_and_hides_one() {
        program.withPropertyValues(
                        KINDS + "export-licence.names.en=Export licence",
                        KINDS + "price.names.en=Price or discount",
                        KINDS + "price.due-days=2",
                        KINDS + "legal.offered=false")
                .run(started -> {
                    BlockerKinds kinds = started.getBean(BlockerKinds.class);
                    assertThat(kinds.offered())
                            .contains("export-licence", "price", "other")
                            .doesNotContain("legal");
                    assertThat(kinds.find("legal")).isPresent();
                    assertThat(kinds.find("price").orElseThrow())
                            .returns(2, BlockerKind::dueDays)
                            .returns(Side.CUSTOMER, BlockerKind::side);
                    assertThat(kinds.name("export-licence", Locale.SIMPLIFIED_CHINESE))
                            .contains("Export licence");
                    assertThat(kinds.name("price", Locale.ENGLISH)).contains("Price or discount");
                    assertThat(kinds.name("price", Locale.SIMPLIFIED_CHINESE)).contains("价格");
                });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_in_the_configuration_keeps_the_program_from_starting_and_is_named(String property, String said) {
        program.withPropertyValues(KINDS + property)
                .run(failed -> assertThat(failed.getStartupFailure()).hasStackTraceContaining(said));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("export-licence.due-days=3", "dealgate.blocker.kinds.export-licence has no name"),
                Arguments.of("price.due-days=-1", "dealgate.blocker.kinds.price.due-days must be"),
                Arguments.of("price.side=THEIRS", "dealgate.blocker.kinds.price.side"),
                Arguments.of("price.severity=HIGH", "dealgate.blocker.kinds.price.severity"),
                Arguments.of("price.due=3", "dealgate.blocker.kinds.price.due"),
                Arguments.of("price.names.de=Preis", "dealgate.blocker.kinds.price.names.de is wrong"),
                Arguments.of("price.department=", "dealgate.blocker.kinds.price.department must have"),
                Arguments.of("[Export licence].names.en=X", "dealgate.blocker.kinds.Export licence is no kind"));
    }
}
