package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.stakeholder.APerson.named;

import java.util.List;
import org.dealgate.stakeholder.Stakeholder;
import org.junit.jupiter.api.Test;

class TypedPeopleTest {

    private final TypedPeople people = new TypedPeople(List.of(
            named("Li Wei").from("Design").at(1),
            named("Li").at(2),
            named("Wu").from("Purchasing").at(3),
            named("Wu").from("Purchasing").at(4)));

    @Test
    void what_the_page_proposes_is_never_twice_the_same() {
        assertThat(people.labels()).containsExactly("Li Wei, Design", "Li", "Wu, Purchasing", "Wu, Purchasing #4");
        assertThat(people.label(4)).isEqualTo("Wu, Purchasing #4");
        assertThat(people.label(5)).isNull();
    }

    @Test
    void what_is_typed_in_full_is_meant_although_it_begins_another_name() {
        assertThat(meant("li")).containsExactly(2L);
        assertThat(meant("Wu, Purchasing")).containsExactly(3L);
    }

    @Test
    void a_part_tells_who_is_meant_where_only_one_has_it() {
        assertThat(meant(" wei ")).containsExactly(1L);
        assertThat(meant("design")).containsExactly(1L);
        assertThat(meant("wu")).containsExactly(3L, 4L);
        assertThat(meant("nobody")).isEmpty();
    }

    private List<Long> meant(String typed) {
        return people.meant(typed).stream().map(Stakeholder::id).toList();
    }
}
