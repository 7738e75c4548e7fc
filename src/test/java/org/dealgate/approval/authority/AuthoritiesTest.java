package org.dealgate.approval.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.approval.authority.Office.as;
import static org.dealgate.approval.authority.Office.assertRefused;
import static org.dealgate.approval.authority.Office.fields;

import java.math.BigDecimal;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Position;
import org.dealgate.refusal.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class AuthoritiesTest {

    private static final String POSITION = Position.CHIEF_EXECUTIVE.key();

    @Autowired
    private Authorities authorities;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transactions;

    private String executive;
    private String administrator;

    @BeforeEach
    void hire() {
        var office = new Office(people);
        executive = office.executive();
        administrator = office.administrator();
    }

    @Test
    void a_persons_own_limit_goes_before_that_of_the_position_and_without_either_there_is_none() {
        undone(() -> {
            assertThat(limit()).isEqualTo(Limit.NONE);
            limit(Holder.position(POSITION), "500000", "15");
            assertThat(limit()).isEqualTo(new Limit(new BigDecimal("500000"), new BigDecimal("15")));
            limit(Holder.person(executive), "2000000.50", null);
            assertThat(limit()).isEqualTo(new Limit(new BigDecimal("2000000.5"), null));
            limit(Holder.person(executive), null, "5");
            assertThat(limit()).isEqualTo(new Limit(null, new BigDecimal("5")));
            as(administrator, () -> authorities.lift(Holder.person(executive)));
            assertThat(limit()).isEqualTo(new Limit(new BigDecimal("500000"), new BigDecimal("15")));
        });
    }

    @Test
    void the_limit_of_another_position_or_person_is_none_of_ones_own() {
        undone(() -> {
            limit(Holder.position(Position.HEAD_OF_SALES.key()), "1", null);
            limit(Holder.person(new Office(people).executive()), "1", null);
            assertThat(limit()).isEqualTo(Limit.NONE);
        });
    }

    @Test
    void only_administrators_set_and_lift_limits() {
        for (String group : Groups.ALL) {
            if (!group.equals(Groups.ADMINISTRATORS)) {
                String member = Staff.member(people, group);
                assertRefused(member, () -> authorities.limit(Holder.person(executive), BigDecimal.ONE, null))
                        .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
                assertRefused(member, () -> authorities.lift(Holder.person(executive)))
                        .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
            }
        }
        assertThat(limit()).isEqualTo(Limit.NONE);
    }

    @Test
    void a_limit_says_something_and_within_bounds() {
        refused("-1", null, "value");
        refused("1000000000000000", null, "value");
        refused("0.001", null, "value");
        refused(null, "-0.1", "discountPercent");
        refused(null, "100.1", "discountPercent");
        refused(null, "0.00001", "discountPercent");
        refused("-1", "101", "value", "discountPercent");
        refused(null, null, "value");
        assertThat(limit()).isEqualTo(Limit.NONE);
    }

    @Test
    void only_executives_and_known_positions_have_a_limit() {
        for (Holder holder : new Holder[] {
            Holder.person(administrator), Holder.person("nobody"), Holder.person("\0"), Holder.position("emperor")
        }) {
            assertRefused(administrator, () -> authorities.limit(holder, BigDecimal.ONE, null))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_FOUND));
        }
        assertRefused(administrator, () -> authorities.lift(Holder.person("\0")))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    private void refused(@Nullable String value, @Nullable String discount, String... fields) {
        assertRefused(administrator, () -> authorities.limit(Holder.person(executive), figure(value), figure(discount)))
                .satisfies(r -> assertThat(fields(r)).containsExactly(fields));
    }

    private void limit(Holder holder, @Nullable String value, @Nullable String discount) {
        as(administrator, () -> authorities.limit(holder, figure(value), figure(discount)));
    }

    private Limit limit() {
        return authorities.limitOf(people.get(executive), POSITION);
    }

    private static @Nullable BigDecimal figure(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    /** Positions are everybody's: whatever is set for them must be gone before another test looks. */
    private void undone(Runnable work) {
        transactions.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            work.run();
        });
    }
}
