package org.dealgate.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All of a deal's requests with their proof, read with a fixed number of queries. */
@Component
public class ApprovalDetails {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ApprovalTable requests;
    private final QuestionTable questions;
    private final RoundTable rounds;

    ApprovalDetails(ApprovalTable requests, QuestionTable questions, RoundTable rounds) {
        this.requests = requests;
        this.questions = questions;
        this.rounds = rounds;
    }

    /** Of all rounds, in the order in which they were planned. */
    @Transactional(readOnly = true)
    public List<ApprovalDetail> of(String dealNumber) {
        List<ApprovalRequest> asked = requests.of(dealNumber);
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> matrices = rounds.matrixVersions(dealNumber);
        Map<Long, List<Question>> put =
                questions.ofDeal(dealNumber).stream().collect(Collectors.groupingBy(Question::request));
        return asked.stream()
                .map(request -> new ApprovalDetail(
                        request,
                        matrices.get(request.round()),
                        lines(request.proof().conditions()),
                        read(request.proof().authority()),
                        StandsWhy.of(request),
                        put.getOrDefault(request.id(), List.of())))
                .toList();
    }

    private static List<String> lines(@Nullable String conditions) {
        return conditions == null ? List.of() : conditions.lines().toList();
    }

    /** Decimals as text. */
    private static Map<String, Object> read(@Nullable String authority) {
        try {
            return authority == null
                    ? Map.of()
                    : plain(JSON.readValue(authority, new TypeReference<LinkedHashMap<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> plain(Map<String, Object> authority) {
        authority.replaceAll((name, value) -> value instanceof BigDecimal decimal ? decimal.toPlainString() : value);
        return authority;
    }
}
