package org.dealgate.dealroom.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dealgate.stakeholder.CustomerPerson;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.Test;

class SideTest {

    @Test
    void whoever_would_stay_one_person_is_shown_as_on_both_maps() {
        var here = List.of(person(1, "Wang Fang"), person(2, "Zoë Müller"), person(3, "Li Wei"));
        var there = List.of(person(4, "WANG  FANG"), person(2, "Z. Müller"), person(5, "Li Na"));

        assertThat(Side.shared(here, there)).containsExactly("Wang Fang", "Zoë Müller");
    }

    private static Stakeholder person(long id, String name) {
        var who = new CustomerPerson(id, name, null, null, null, null, null);
        return new Stakeholder(id, 1, who, Set.of(), Stance.UNKNOWN, null, null, 3, null, List.of(), null, null, null);
    }
}
