package org.dealgate.approval;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an approver sees before deciding, in the reader's language.
 *
 * @param approver who is asked
 * @param inPlaceOf whose approval it is, where that is somebody else
 * @param unusual one sentence each
 * @param blockers what is open on the deal
 * @param since how the terms differ from those that the approver knows; null for the first version
 */
record ApprovalView(
        ApprovalRequest request,
        String title,
        String account,
        String approver,
        @Nullable String inPlaceOf,
        ZonedDateTime askedAt,
        List<Fact> facts,
        List<String> unusual,
        List<String> blockers,
        BuyingCentre buyingCentre,
        EarlierTerms.@Nullable Since since,
        List<Other> others,
        List<QuestionLine> questions,
        Offered offered) {

    /**
     * @param label message key
     * @param note what the figure is to be held against; empty where there is nothing
     */
    record Fact(String label, String value, String note) {}

    /**
     * @param economic who releases the money, and how sure we are
     * @param proven whether that person's authority is proven
     */
    record BuyingCentre(String economic, boolean proven, List<Tag> roles) {}

    /** @param kind {@code good}, {@code warn} or {@code bad} */
    record Tag(String text, String kind) {}

    /**
     * Somebody else who decides in the round.
     *
     * @param state what became of it, in words
     * @param note the reason, and why an approval of earlier terms counts
     */
    record Other(String name, String position, int level, Tag state, List<String> note) {}

    /** @param answer null while it is awaited */
    record QuestionLine(
            String question,
            String askedBy,
            @Nullable String answer,
            @Nullable String answeredBy) {}

    /** Everything that is offered. */
    record Offered(List<String> lines, List<String> payments, String delivery, List<String> documents) {}
}
