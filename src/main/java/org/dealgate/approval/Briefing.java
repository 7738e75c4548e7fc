package org.dealgate.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dealgate.refusal.RefusalText;
import org.springframework.stereotype.Component;

/** What an approver should know before deciding, as lines of text: for doors that show no page of ours. */
@Component
class Briefing {

    private final ApprovalViews views;
    private final TermsFacts facts;
    private final RefusalText texts;

    Briefing(ApprovalViews views, TermsFacts facts, RefusalText texts) {
        this.views = views;
        this.facts = facts;
        this.texts = texts;
    }

    String of(ApprovalRequest request, Locale language) {
        ApprovalView view = views.of(request, language);
        var lines = new ArrayList<>(section("approval.unusual", view.unusual(), language));
        if (view.since() != null) {
            List<String> changes = view.since().changes().stream()
                    .map(change -> texts.of(change.asProblem(), language))
                    .toList();
            lines.addAll(section("approval.difference", changes, language));
        }
        List<String> others = view.others().stream()
                .map(other -> other.name() + ", " + other.position() + ": "
                        + other.state().text())
                .toList();
        lines.addAll(section("approval.others", others, language));
        view.questions().forEach(question -> lines.add(question.question() + " – " + question.answer()));
        return String.join("\n", lines);
    }

    private List<String> section(String heading, List<String> sentences, Locale language) {
        return sentences.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(facts.text(heading, language) + ":"), sentences.stream())
                        .toList();
    }
}
