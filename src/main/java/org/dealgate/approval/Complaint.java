package org.dealgate.approval;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.refusal.RefusalText;

/** What is wrong with an entered decision: sentences by field, the empty field's name for the whole. */
record Complaint(Map<String, String> byField) {

    static final Complaint NONE = new Complaint(Map.of());

    static Complaint of(Refusal refusal, RefusalText texts, Locale language) {
        var sentences = new LinkedHashMap<String, String>();
        for (Problem problem : refusal.problems()) {
            String sentence = texts.of(new Problem(null, problem.key(), problem.args()), language);
            sentences.merge(problem.field() == null ? "" : problem.field(), sentence, (a, b) -> a + " " + b);
        }
        return new Complaint(sentences);
    }
}
