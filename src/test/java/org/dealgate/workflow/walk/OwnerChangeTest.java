package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class OwnerChangeTest {

    @Autowired
    private Deals deals;

    @Autowired
    private People people;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void open_tasks_and_those_to_come_go_to_the_new_owner() {
        if (people.find("alan").isEmpty()) {
            DealWalk.as(
                    "admin",
                    () -> people.create(new NewPerson(
                            "alan",
                            "Alan Adler",
                            "alan@dealgate.example",
                            "en",
                            "UTC",
                            Set.of(Groups.ACCOUNT_MANAGERS),
                            null,
                            "alan likes long passwords")));
        }
        String deal = walk.open(DealWalk.smallTerms());
        DealWalk.as("amy", () -> deals.changeOwner(deal, "alan", "Amy moves to plant 5."));

        assertThat(walk.open(deal)).extracting(Task::getAssignee).containsExactly("alan");
        walk.complete("alan", deal, "CaptureNeed", DealWalk.captureNeed());
        assertThat(walk.open(deal)).extracting(Task::getAssignee).containsExactly("alan");
    }
}
