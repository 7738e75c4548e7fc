package org.dealgate.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealgate.system.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;

class SignInPageTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void the_embedded_default_names_the_demo_people() {
        assertThat(namesDemoPeople()).isTrue();

        environment.setProperty("dealgate.sample.people", "false");
        assertThat(namesDemoPeople()).isFalse();
    }

    @Test
    void with_a_configured_database_nobody_is_named_even_where_the_demo_people_exist() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/dealgate");
        environment.setProperty("dealgate.sample.people", "true");

        assertThat(namesDemoPeople()).isFalse();
    }

    private boolean namesDemoPeople() {
        var model = new ExtendedModelMap();
        new SignInPage(new Installation(environment)).signIn(new MockHttpServletRequest(), model);
        return Boolean.TRUE.equals(model.get("demo"));
    }
}
