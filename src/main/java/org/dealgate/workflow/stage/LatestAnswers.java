package org.dealgate.workflow.stage;

import java.util.Optional;
import org.dealgate.deal.Answers;
import org.springframework.stereotype.Component;

/** What was last answered in a field of any of a deal's forms. */
@Component
class LatestAnswers {

    private final Answers answers;

    LatestAnswers(Answers answers) {
        this.answers = answers;
    }

    Optional<String> find(String dealNumber, String field) {
        return answers.of(dealNumber).stream()
                .filter(answer -> answer.answers().containsKey(field))
                .reduce((earlier, later) -> later)
                .map(answer -> String.valueOf(answer.answers().get(field)));
    }
}
