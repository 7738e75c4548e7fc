package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.dealgate.DealgateTest;
import org.dealgate.workflow.published.PublishedFacts;
import org.dealgate.workflow.task.DealFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people find in a form when they open it. */
@DealgateTest
class OpenedFormsTest {

    @Autowired
    private FormService forms;

    @Autowired
    private DealFacts facts;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void the_form_is_the_pinned_version_and_shows_the_deal() throws Exception {
        String deal = walk.dealAwaitingFinance();
        Task task = walk.waitFor(deal, "AssessFinance");

        var form =
                DealWalk.as("finn", () -> forms.getTaskFormData(task.getId())).getCamundaFormRef();
        assertThat(form.getKey()).isEqualTo("assess-finance");
        assertThat(form.getVersion()).isEqualTo(1);
        try (var json = DealWalk.as("finn", () -> forms.getDeployedTaskForm(task.getId()))) {
            assertThat(new String(json.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"financeVerdict\"");
        }
        assertThat(opened("finn", task))
                .containsKeys("account", "value", "paymentPlan", "stakeholders", "openBlockers");
        assertThat(opened("finn", task).get("marginPercent")).asString().startsWith("36.84");
    }

    @Test
    void the_second_review_sees_the_plan_but_starts_without_a_verdict() {
        String deal = walk.dealAwaitingReview();
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("Frame too weak."));
        walk.complete("tess", deal, "WriteImprovementPlan", DealWalk.improvement());

        VariableMap form = opened("tess", walk.waitFor(deal, "ReviewTechnicalFit"));
        assertThat(form.get("improvementPlan")).isEqualTo("Stiffer frame, second hydraulic unit.");
        assertThat(form.get("technicalVerdict")).isNull();
    }

    @Test
    void no_executive_finds_the_decision_of_another_one_in_the_form() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");

        VariableMap form = opened("erik", walk.waitFor(deal, "DecideApproval", "erik"));
        assertThat(form.get("decision")).isNull();
        assertThat(form.get("reason")).isNull();
    }

    @Test
    void the_pack_proposes_the_customers_people_and_service_reads_what_was_promised() {
        String deal = walk.dealAwaitingHandover();
        assertThat(opened("amy", walk.waitFor(deal, "PrepareHandoverPack")).get("contacts"))
                .asString()
                .contains("Wang Lei");
        walk.complete("amy", deal, "PrepareHandoverPack", DealWalk.pack());

        assertThat(opened("sam", walk.waitFor(deal, "AcceptHandover")))
                .containsAllEntriesOf(Map.of("promises", "Training for twelve operators.", "serviceContact", "sam"));
    }

    @Test
    void the_facts_that_are_published_are_those_that_forms_may_show() {
        String deal = walk.open(DealWalk.smallTerms());

        assertThat(facts.of(deal, name -> true)).containsOnlyKeys(PublishedFacts.NAMES);
    }

    private VariableMap opened(String person, Task task) {
        return DealWalk.as(person, () -> forms.getTaskFormVariables(task.getId(), (List<String>) null, true));
    }
}
