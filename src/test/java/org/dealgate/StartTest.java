package org.dealgate;

import org.junit.jupiter.api.Test;

@DealgateTest
class StartTest {

    @Test
    void the_program_starts() {}
}
