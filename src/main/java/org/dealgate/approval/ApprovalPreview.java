package org.dealgate.approval;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dealgate.account.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Who would have to approve if a deal were submitted now, and why. Decimals travel as text; what is not known is null.
 *
 * @param matrixVersion version of the approval matrix that the deal runs on
 * @param input what the matrix decides by
 * @param complete whether somebody is there for every approval that is needed
 */
public record ApprovalPreview(
        String deal,
        int termsVersion,
        String termsFingerprint,
        @Nullable Integer matrixVersion,
        Input input,
        List<Level> levels,
        boolean complete) {

    /**
     * @param currency of all amounts, the base currency
     * @param exposure what the customer group's deals of the last months add up to, this one among them
     * @param splitLimit the limit that several of them lie just under; null where no split is suspected
     * @param splitDeals the other deals that do
     */
    public record Input(
            String currency,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal value,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal discountPercent,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal marginPercent,

            @Nullable Integer longestPaymentDays,
            @Nullable String risk,
            @Nullable Tier accountTier,
            @Nullable String region,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal exposure,

            boolean splitSuspected,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal splitLimit,

            List<SplitDeal> splitDeals) {}

    public record SplitDeal(
            String number,
            String title,
            String account,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal value) {}

    /**
     * Levels are asked one after the other.
     *
     * @param needed how many of those whom the matrix demands have to agree
     * @param demanded how many it demands
     * @param sequential whether they are asked one after the other, not all at the same time
     * @param serviceHours business hours that each of them has
     * @param rejectionEnds whether one rejection ends the round
     * @param escalateTo the position that is asked once the service time has passed
     * @param gaps what nobody may approve
     */
    public record Level(
            int level,
            int needed,
            int demanded,
            boolean sequential,
            int serviceHours,
            boolean rejectionEnds,
            @Nullable String escalateTo,
            List<Approver> approvers,
            List<Vacancy> gaps) {}

    /**
     * @param step who has the same step is asked at the same time
     * @param position key of the position, or {@code @} and the id of a person
     * @param approver id of the person
     * @param rule the rule that demands it, in words
     * @param addedBy who added the approver to those whom the matrix demands
     * @param stands the earlier approval that counts, so that nobody is asked again
     */
    public record Approver(
            int step,
            String position,
            String approver,
            String name,
            String rule,
            @Nullable String addedBy,
            @Nullable String addedWhy,
            @Nullable Standing stands) {}

    public record Standing(
            long request,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            StandsWhy why) {}

    public record Vacancy(String position, String rule) {}
}
