package org.dealgate.approval.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.approval.authority.Office.as;
import static org.dealgate.approval.authority.Office.assertRefused;
import static org.dealgate.approval.authority.Office.fields;
import static org.dealgate.approval.authority.Office.standIn;
import static org.dealgate.approval.authority.Office.today;

import org.dealgate.DealgateTest;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class AssistantsTest {

    @Autowired
    private Assistants assistants;

    @Autowired
    private Delegations delegations;

    @Autowired
    private People people;

    private Office office;
    private String xenia;
    private String ben;

    @BeforeEach
    void hire() {
        office = new Office(people);
        xenia = office.executive();
        ben = office.accountAssistant();
    }

    @Test
    void an_assistant_acts_in_the_executives_name_until_the_permission_is_withdrawn() {
        assertThat(assistants.concern(people.get(ben))).isFalse();
        Assistant permitted = as(xenia, () -> assistants.permit(null, ben));

        assertThat(assistants.concern(people.get(ben))).isTrue();
        assertThat(as(ben, assistants::visible)).containsExactly(permitted);
        assertThat(as(xenia, assistants::visible)).containsExactly(permitted);
        assertThat(as(office.executive(), assistants::visible)).isEmpty();
        assertThat(as(ben, () -> assistants.actingFor(xenia))).isEqualTo(new Actor(ben, Channel.PAGE, xenia));

        as(xenia, () -> assistants.withdraw(xenia, ben));

        assertThat(assistants.concern(people.get(ben))).isFalse();
        assertRefused(ben, () -> assistants.actingFor(xenia))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
        assertRefused(xenia, () -> assistants.withdraw(xenia, ben))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    @Test
    void executives_their_assistants_and_administrators_are_concerned() {
        assertThat(assistants.concern(people.get(xenia))).isTrue();
        assertThat(assistants.concern(people.get(office.administrator()))).isTrue();
        assertThat(assistants.concern(people.get(ben))).isFalse();
        assertThat(assistants.concern(people.get(office.auditor()))).isFalse();
    }

    @Test
    void oneself_and_administrators_act_in_nobodys_name() {
        String administrator = office.administrator();

        assertThat(as(xenia, () -> assistants.actingFor(xenia))).isEqualTo(new Actor(xenia, Channel.PAGE));
        assertThat(as(administrator, () -> assistants.actingFor(xenia)))
                .isEqualTo(new Actor(administrator, Channel.PAGE));
    }

    @Test
    void only_the_executive_and_administrators_permit_and_withdraw() {
        String administrator = office.administrator();
        as(administrator, () -> assistants.permit(xenia, ben));
        String another = office.accountAssistant();

        for (String actor : new String[] {ben, office.executive(), office.auditor()}) {
            assertRefused(actor, () -> assistants.permit(xenia, another))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
            assertRefused(actor, () -> assistants.withdraw(xenia, ben))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
        }
        as(administrator, () -> assistants.withdraw(xenia, ben));
    }

    @Test
    void an_assistant_is_another_active_person_who_is_no_auditor() {
        String gone = office.accountAssistant();
        people.deactivate(gone);

        for (String unfit : new String[] {xenia, " " + xenia, gone, office.auditor(), "nobody", "", "a\0b"}) {
            assertRefused(xenia, () -> assistants.permit(null, unfit))
                    .satisfies(r -> assertThat(fields(r)).containsOnly("assistant"));
        }
        assertThat(as(xenia, assistants::visible)).isEmpty();
    }

    @Test
    void only_executives_have_assistants() {
        String administrator = office.administrator();

        for (String unfit : new String[] {administrator, ben, "nobody", ""}) {
            assertRefused(administrator, () -> assistants.permit(unfit, office.accountAssistant()))
                    .satisfies(r -> assertThat(fields(r)).containsExactly("executive"));
        }
    }

    @Test
    void who_is_permitted_already_is_not_permitted_twice() {
        as(xenia, () -> assistants.permit(null, ben));

        assertRefused(xenia, () -> assistants.permit(null, ben))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT))
                .satisfies(r -> assertThat(fields(r)).containsExactly("assistant"));
    }

    @Test
    void an_assistant_who_has_become_an_auditor_acts_for_nobody() {
        as(xenia, () -> assistants.permit(null, ben));
        office.move(ben, Groups.AUDITORS);
        String delegate = office.executive();

        assertRefused(ben, () -> delegations.create(standIn(xenia, delegate, today(), today())))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
        assertThat(assistants.concern(people.get(ben))).isFalse();
    }

    @Test
    void an_assistant_who_has_left_acts_for_nobody() {
        as(xenia, () -> assistants.permit(null, ben));
        people.deactivate(ben);

        assertRefused(ben, () -> assistants.actingFor(xenia))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
    }
}
