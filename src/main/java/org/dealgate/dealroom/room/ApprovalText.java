package org.dealgate.dealroom.room;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealgate.approval.ApprovalDetail;
import org.dealgate.approval.FieldNames;
import org.dealgate.approval.StandsWhy;
import org.dealgate.dealroom.page.Words;
import org.dealgate.money.Rates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words by what authority somebody decided, and why an earlier approval counts. */
@Component
public class ApprovalText {

    private static final String KEY = "dealroom.approvals.authority.";

    private final FieldNames fields;
    private final Words words;
    private final Rates rates;

    ApprovalText(FieldNames fields, Words words, Rates rates) {
        this.fields = fields;
        this.words = words;
        this.rates = rates;
    }

    public String stands(StandsWhy why) {
        return fields.why(why, words.locale());
    }

    /** What was in force at the decision, one sentence each; nothing before it. */
    public List<String> authority(ApprovalDetail detail) {
        Map<String, Object> kept = detail.authority();
        var sentences = new ArrayList<String>();
        if (!kept.isEmpty()) {
            sentences.add(limit(number(kept, "limitValue"), number(kept, "limitDiscountPercent")));
            sentences.add(words.say(KEY + "value", base(number(kept, "valueBase"))));
        }
        if (kept.get("delegation") != null) {
            sentences.add(words.say(
                    KEY + "delegation",
                    person(kept, "delegator"),
                    words.date(day(kept, "delegatedFrom")),
                    words.date(day(kept, "delegatedUntil")),
                    person(kept, "delegatedBy")));
        }
        if (detail.matrixVersion() != null) {
            sentences.add(words.say(KEY + "matrix", detail.matrixVersion()));
        }
        return sentences;
    }

    private String limit(@Nullable BigDecimal value, @Nullable BigDecimal discount) {
        if (value == null && discount == null) {
            return words.say(KEY + "no-limit");
        }
        String any = words.say(KEY + "any");
        return words.say(
                KEY + "limit", value == null ? any : base(value), discount == null ? any : words.percent(discount));
    }

    private String base(@Nullable BigDecimal amount) {
        return words.money(amount, rates.baseCurrency());
    }

    private String person(Map<String, Object> kept, String name) {
        return words.person((String) kept.get(name));
    }

    private static @Nullable BigDecimal number(Map<String, Object> kept, String name) {
        Object value = kept.get(name);
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static @Nullable LocalDate day(Map<String, Object> kept, String name) {
        Object value = kept.get(name);
        return value == null ? null : LocalDate.parse(value.toString());
    }
}
