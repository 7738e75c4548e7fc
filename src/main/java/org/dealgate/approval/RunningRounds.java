package org.dealgate.approval;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the rounds stand that are under way. */
@Component
class RunningRounds {

    private final RoundTable rounds;
    private final ApprovalTable requests;

    RunningRounds(RoundTable rounds, ApprovalTable requests) {
        this.rounds = rounds;
        this.requests = requests;
    }

    /** Empty where nobody was asked yet, or what they said counts no longer. */
    Optional<Tally> of(String dealNumber) {
        return rounds.current(dealNumber)
                .filter(round -> !round.ended())
                .map(round -> new Tally(round, requests.ofRound(dealNumber, round.number())));
    }
}
