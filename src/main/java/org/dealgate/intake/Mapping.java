package org.dealgate.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a CRM's columns, dates, currency and stages read as ours.
 *
 * @param currency ISO code of every amount in the files
 * @param dateFormat a {@link java.time.format.DateTimeFormatter} pattern, for instance {@code M/d/uuuu}
 * @param opportunities the columns of the opportunities; {@code id}, {@code account} and {@code stage} are needed
 * @param stages the CRM's stage names
 */
record Mapping(
        String currency,
        String dateFormat,
        Opportunities opportunities,
        Map<String, State> stages,
        @Nullable Accounts accounts,
        @Nullable Products products,
        @Nullable Owners owners) {

    /** What a CRM's stage means to us. */
    enum State {
        OPEN,
        WON,
        LOST
    }

    record Opportunities(
            String id,
            String account,
            String stage,
            @Nullable String title,
            @Nullable String agent,
            @Nullable String product,
            @Nullable String opened,
            @Nullable String closed,
            @Nullable String value) {

        List<String> columns() {
            return present(id, account, stage, title, agent, product, opened, closed, value);
        }
    }

    record Accounts(
            String name, @Nullable String region, @Nullable String parent) {

        List<String> columns() {
            return present(name, region, parent);
        }
    }

    record Products(String name, String listPrice) {

        List<String> columns() {
            return present(name, listPrice);
        }
    }

    record Owners(String agent) {

        List<String> columns() {
            return present(agent);
        }
    }

    private static List<String> present(@Nullable String... columns) {
        return new ArrayList<>(Stream.of(columns).filter(c -> c != null).toList());
    }
}
