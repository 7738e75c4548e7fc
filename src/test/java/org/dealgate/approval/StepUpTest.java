package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.dealgate.deal.Deal;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class StepUpTest {

    @Test
    void what_is_above_the_amount_asks_for_a_code_and_the_amount_itself_does_not() {
        assertThat(asksForCode("5000000", "5000000.01")).isTrue();
        assertThat(asksForCode("5000000", "5000000.00")).isFalse();
        assertThat(asksForCode("5000000", "1")).isFalse();
    }

    @Test
    void a_value_that_is_not_known_counts_as_a_large_one() {
        assertThat(asksForCode("5000000", null)).isTrue();
    }

    @Test
    void without_an_amount_no_deal_asks_for_a_code() {
        assertThat(asksForCode("", "99000000000")).isFalse();
        assertThat(asksForCode("", null)).isFalse();
    }

    @Test
    void who_is_signed_in_needs_no_code() {
        assertThat(stepUp("0").asksForCode(worth("1"), new Actor("eva", Channel.PAGE)))
                .isFalse();
        assertThat(stepUp("0").asksForCode(worth("1"), Actor.ANONYMOUS)).isTrue();
    }

    @Test
    void the_amount_is_five_million_where_nobody_says_otherwise() throws Exception {
        var shipped = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(shipped.getProperty("dealgate.approval.step-up-above")).hasToString("5000000");
    }

    private static boolean asksForCode(String above, @Nullable String value) {
        return stepUp(above).asksForCode(worth(value), Actor.ANONYMOUS);
    }

    private static StepUp stepUp(String above) {
        var source = new MapConfigurationPropertySource(Map.of("dealgate.approval.step-up-above", above));
        var properties = new Binder(source).bindOrCreate("dealgate.approval", ApprovalProperties.class);
        return new StepUp(properties, Mockito.mock(OneTimeCodes.class));
    }

    private static Deal worth(@Nullable String value) {
        Deal deal = Mockito.mock(Deal.class);
        Mockito.when(deal.valueBase()).thenReturn(Optional.ofNullable(value).map(BigDecimal::new));
        return deal;
    }
}
