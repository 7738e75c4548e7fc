package org.dealgate.blocker;

import java.math.BigDecimal;
import org.dealgate.deal.Stage;
import org.dealgate.stakeholder.AuthorityProof;
import org.jspecify.annotations.Nullable;

/**
 * What the readiness rules are asked with. Unknown numbers are null, never 0.
 *
 * @param stage whose gate is asked about
 * @param economicAuthority how sure we are that the economic buyer decides; null where none is known
 * @param lastWordDisputed more than one claims the last word
 * @param wayToEconomicBuyer somebody who is for us leads to the economic buyer; null where none is known
 * @param coachKnown somebody inside the customer guides us
 * @param planToReachEconomicBuyer there is a plan to reach the economic buyer, and its date has not passed
 * @param termsPresent a terms version exists
 * @param marginPercent of the current terms, exact
 * @param latestKnownMarginPercent of the newest terms whose margin is known: what a margin was does not go away by
 *     leaving out a cost
 * @param creditLimitExceeded exposure of the whole customer group above its limit; null where limit or exposure is
 *     unknown
 * @param excessExposure by how much, in the base currency
 * @param contractPresent a contract number is recorded for the won deal
 * @param unresolvedDuplicates with how many other deals this one may be one purchase
 */
public record ReadinessFacts(
        String dealNumber,
        Stage stage,
        Standing userBuyer,
        Standing economicBuyer,
        @Nullable AuthorityProof economicAuthority,
        boolean lastWordDisputed,
        @Nullable Boolean wayToEconomicBuyer,
        Standing technicalBuyer,
        Standing financialBuyer,
        boolean coachKnown,
        boolean planToReachEconomicBuyer,
        boolean termsPresent,
        @Nullable BigDecimal marginPercent,
        @Nullable BigDecimal latestKnownMarginPercent,
        @Nullable Boolean creditLimitExceeded,
        @Nullable BigDecimal excessExposure,
        boolean contractPresent,
        int unresolvedDuplicates) {

    /** The same facts, asked about another stage's gate. */
    ReadinessFacts at(Stage other) {
        return new ReadinessFacts(
                dealNumber,
                other,
                userBuyer,
                economicBuyer,
                economicAuthority,
                lastWordDisputed,
                wayToEconomicBuyer,
                technicalBuyer,
                financialBuyer,
                coachKnown,
                planToReachEconomicBuyer,
                termsPresent,
                marginPercent,
                latestKnownMarginPercent,
                creditLimitExceeded,
                excessExposure,
                contractPresent,
                unresolvedDuplicates);
    }
}
