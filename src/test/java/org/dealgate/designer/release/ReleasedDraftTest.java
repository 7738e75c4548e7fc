package org.dealgate.designer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.dealgate.DealgateTest;
import org.dealgate.designer.draft.DraftSummary;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class ReleasedDraftTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftFiles files;

    @Autowired
    private Releases releases;

    @Autowired
    private RepositoryService repository;

    private String deployment = "";

    @AfterEach
    void takeAway() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void a_draft_goes_live_as_it_was_proposed_and_is_no_draft_any_more() {
        long draft = as(() -> drafts.start("A form", "drafted.form", form("drafted")));

        Release live = released(draft);

        assertThat(live.files()).containsExactly("drafted.form");
        assertThat(as(drafts::newest)).extracting(DraftSummary::id).doesNotContain(draft);
    }

    @Test
    void a_draft_with_which_somebody_has_gone_on_stays() {
        long draft = as(() -> drafts.start("A form", "drafted.form", form("drafted")));
        long id = propose(draft);
        as(() -> drafts.save(draft, "drafted.form", 1, form("drafted-anew")));

        as(() -> release(id));

        assertThat(as(drafts::newest)).extracting(DraftSummary::id).contains(draft);
        as(() -> {
            drafts.discard(draft);
            return draft;
        });
    }

    private Release released(long draft) {
        long id = propose(draft);
        return as(() -> release(id));
    }

    private long propose(long draft) {
        return as(() -> releases.propose(files.proposal(List.of(), draft, "Needed.", null, "No task shows it yet.")));
    }

    private Release release(long id) {
        releases.release(id, null);
        Release live = releases.get(id);
        deployment = String.valueOf(live.deployment());
        return live;
    }

    private static byte[] form(String id) {
        return """
                {"type":"default","id":"%s","schemaVersion":16,"executionPlatform":"Camunda Platform",
                 "executionPlatformVersion":"7.24.0","components":[]}
                """.formatted(id).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentActor.as(new Actor("dora", Channel.PAGE), work);
    }
}
