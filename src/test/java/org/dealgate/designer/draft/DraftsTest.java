package org.dealgate.designer.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Supplier;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.audit.AuditTrail;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class DraftsTest {

    private static final byte[] FIRST = "<definitions id=\"first\"/>".getBytes(UTF_8);
    private static final byte[] SECOND = "<definitions id=\"second\"/>".getBytes(UTF_8);

    @Autowired
    private Drafts drafts;

    @Autowired
    private ModelCatalogue versions;

    @Autowired
    private AuditTrail trail;

    @Test
    void what_is_deployed_becomes_a_draft_that_knows_where_it_came_from() {
        DeployedModel matrix =
                as("dora", () -> versions.newest(Kind.DMN, "approval-level").orElseThrow());
        Draft draft = as("dora", () -> drafts.get(drafts.start(matrix)));

        assertThat(draft.name()).startsWith("How a level is asked");
        assertThat(draft.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("approval-matrix.dmn");
            assertThat(file.version()).isEqualTo(1);
            assertThat(file.base()).isEqualTo(new DraftFile.Base("approval-level", matrix.version()));
        });
    }

    @Test
    void drafts_that_nobody_named_are_told_apart_by_a_number() {
        DeployedModel gate =
                as("dora", () -> versions.newest(Kind.BPMN, "stage-gate").orElseThrow());
        String one = named(() -> drafts.start(gate));
        String other = named(() -> drafts.start(gate));
        String brought = named(() -> drafts.start(" ", "told-apart.bpmn", FIRST));
        String again = named(() -> drafts.start(null, "told-apart.bpmn", FIRST));

        assertThat(one).startsWith(gate.name());
        assertThat(other).startsWith(gate.name()).isNotEqualTo(one).matches(".* \\(\\d+\\)");
        assertThat(List.of(brought, again)).containsExactly("told-apart.bpmn", "told-apart.bpmn (2)");
    }

    @Test
    void of_two_people_who_save_the_same_version_one_is_told_that_it_has_changed() throws Exception {
        long id = draft("a.bpmn");

        var results = Together.does(2, () -> as("dora", () -> drafts.save(id, "a.bpmn", 1, SECOND)));

        assertThat(results).filteredOn(Integer.class::isInstance).containsExactly(2);
        assertThat(results)
                .filteredOn(Refusal.class::isInstance)
                .singleElement()
                .satisfies(r -> assertThat(((Refusal) r).kind()).isEqualTo(Refusal.Kind.CONFLICT));
        DraftFile saved = as("dora", () -> drafts.get(id)).file("a.bpmn").orElseThrow();
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.model().content()).isEqualTo(SECOND);
    }

    @Test
    void each_file_of_a_draft_is_saved_by_itself_and_the_last_one_stays() {
        long id = draft("a.bpmn");
        as("dora", () -> drafts.upload(id, "b.dmn", FIRST));
        as("dora", () -> drafts.save(id, "b.dmn", 1, SECOND));

        assertThat(as("dora", () -> drafts.save(id, "a.bpmn", 1, SECOND))).isEqualTo(2);
        as("dora", () -> drafts.remove(id, "b.dmn"));
        assertThat(refusalOf("dora", () -> drafts.remove(id, "a.bpmn"))).isEqualTo("designer.file.last");
        assertThat(refusalOf("dora", () -> drafts.save(id, "b.dmn", 2, FIRST))).isEqualTo("designer.file.unknown");
    }

    @Test
    void a_draft_holds_only_so_many_files_and_a_file_of_it_is_still_replaced() {
        long id = draft("0.bpmn");
        for (int i = 1; i < ModelFile.MOST_TOGETHER; i++) {
            String name = i + ".bpmn";
            as("dora", () -> drafts.upload(id, name, FIRST));
        }

        assertThat(refusalOf("dora", () -> drafts.upload(id, "more.bpmn", FIRST)))
                .isEqualTo("designer.draft.full");
        as("dora", () -> drafts.upload(id, "1.bpmn", SECOND));
    }

    @Test
    void what_happens_to_a_draft_is_in_the_trail() {
        long id = draft("a.bpmn");
        as("dora", () -> drafts.save(id, "a.bpmn", 1, SECOND));
        as("dora", () -> drafts.rename(id, "Another name"));
        as("dora", () -> drafts.discard(id));

        assertThat(as("admin", () -> trail.ofChain(Draft.Event.CHAIN)))
                .filteredOn(e ->
                        String.valueOf(id).equals(String.valueOf(e.details().get("draft"))))
                .extracting(e -> e.event() + " " + e.actor())
                .containsExactly(
                        "Draft.Started dora", "Draft.FileSaved dora", "Draft.Renamed dora", "Draft.Discarded dora");
        assertThat(refusalOf("dora", () -> drafts.get(id))).isEqualTo("designer.draft.unknown");
    }

    @Test
    void auditors_look_and_others_do_not_even_that() {
        long id = draft("a.bpmn");

        assertThat(as("audrey", () -> drafts.get(id)).name()).isEqualTo("A draft");
        assertThat(refusalOf("audrey", () -> drafts.save(id, "a.bpmn", 1, SECOND)))
                .isEqualTo("people.not-allowed.deploy-models");
        assertThat(refusalOf("amy", () -> drafts.get(id))).isEqualTo("people.not-allowed.read-models");
        assertThat(refusalOf("amy", versions::all)).isEqualTo("people.not-allowed.read-models");
    }

    private long draft(String fileName) {
        return as("dora", () -> drafts.start("A draft", fileName, FIRST));
    }

    private String named(Supplier<Long> start) {
        return as("dora", () -> drafts.get(start.get()).name());
    }

    private static <T> T as(String person, Supplier<T> work) {
        return CurrentActor.as(new Actor(person, Channel.PAGE), work);
    }

    private static void as(String person, Runnable work) {
        CurrentActor.as(new Actor(person, Channel.PAGE), work);
    }

    private static String refusalOf(String person, Runnable work) {
        var key = new String[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(person, work))
                .satisfies(r -> key[0] = r.problems().get(0).key());
        return key[0];
    }
}
