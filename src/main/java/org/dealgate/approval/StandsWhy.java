package org.dealgate.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an approval of earlier terms counts for the present ones.
 *
 * @param approvedTerms the version that was approved
 * @param changed the fields of the terms that differ since
 * @param looksAt the fields on which the approval depends; {@code *} is every field
 */
public record StandsWhy(int approvedTerms, String approvedFingerprint, List<String> changed, List<String> looksAt) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static StandsWhy of(StandingApproval standing) {
        return new StandsWhy(
                standing.approved().termsVersion(),
                standing.approved().termsFingerprint(),
                standing.changed().stream().sorted().toList(),
                standing.looksAt().stream().sorted().toList());
    }

    /** Null for an approval that was given in its own round. */
    static @Nullable StandsWhy of(ApprovalRequest request) {
        String proof = request.proof().standsWhy();
        try {
            return proof == null ? null : JSON.readValue(proof, StandsWhy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
