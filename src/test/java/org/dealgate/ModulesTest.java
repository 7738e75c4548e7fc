package org.dealgate;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_use_only_what_they_may() {
        ApplicationModules.of(Dealgate.class).verify();
    }
}
