package org.dealgate.sample;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sample deals were opened, and which have been played to where they belong. */
@Repository
class SampleTable {

    private final JdbcClient jdbc;

    SampleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> numberOf(String key) {
        return jdbc.sql("select deal_number from sample_deal where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    void opened(String key, String number) {
        jdbc.sql("insert into sample_deal (key, deal_number) values (?, ?)")
                .params(key, number)
                .update();
    }

    void ended(String key) {
        jdbc.sql("update sample_deal set ended = true where key = ?").param(key).update();
    }

    Set<String> ended() {
        return jdbc.sql("select key from sample_deal where ended")
                .query(String.class)
                .set();
    }
}
