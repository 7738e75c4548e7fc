package org.dealgate.system.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealgate.system.mailbox.Links.Piece;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void an_address_ends_before_the_full_stop_of_its_sentence() {
        assertThat(Links.in("Decide at http://localhost:8080/a/xyz. Thanks"))
                .containsExactly(
                        new Piece("Decide at ", false),
                        new Piece("http://localhost:8080/a/xyz", true),
                        new Piece(". Thanks", false));
    }

    @Test
    void other_schemes_are_plain_text() {
        assertThat(Links.in("javascript:alert(1)")).containsExactly(new Piece("javascript:alert(1)", false));
    }
}
