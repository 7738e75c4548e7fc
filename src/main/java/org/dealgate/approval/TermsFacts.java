package org.dealgate.approval;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealgate.deal.Deal;
import org.dealgate.deal.TermsVersion;
import org.dealgate.money.Figures;
import org.dealgate.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an approver must see, short enough for a phone: by message key of the label, in the reader's language. */
@Component
class TermsFacts {

    static final String VALUE = "approval.fact.value";
    static final String DISCOUNT = "approval.fact.discount";
    static final String MARGIN = "approval.fact.margin";

    private static final String KEY = "approval.fact.";

    private final MessageSource messages;

    TermsFacts(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> of(Deal deal, TermsVersion terms, Locale language) {
        Map<String, String> facts = figures(deal, terms, language);
        facts.put(KEY + "terms", text(KEY + "version", language, terms.version()));
        return facts;
    }

    /** What weighs most, without the version. */
    Map<String, String> figures(Deal deal, TermsVersion terms, Locale language) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(KEY + "customer", deal.account().name());
        facts.put(VALUE, terms.value().map(v -> money(v, language)).orElse(unknown(language)));
        facts.put(MARGIN, percent(terms.marginPercent(), language));
        facts.put(DISCOUNT, percent(terms.discountPercent(), language));
        facts.put(
                KEY + "payment",
                terms.longestPaymentDays().isPresent()
                        ? text(
                                KEY + "days",
                                language,
                                terms.longestPaymentDays().getAsInt())
                        : unknown(language));
        return facts;
    }

    String money(Money money, Locale language) {
        return new Figures(language).money(money);
    }

    String position(String key, Locale language) {
        if (key.startsWith(Approvers.PERSON)) {
            return text("approval.position.named", language);
        }
        return String.valueOf(messages.getMessage("approval.position." + key, null, key, language));
    }

    private String percent(Optional<BigDecimal> value, Locale language) {
        return value.map(new Figures(language)::percent).orElse(unknown(language));
    }

    private String unknown(Locale language) {
        return text("approval.unknown", language);
    }

    String text(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
