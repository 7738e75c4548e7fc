package org.dealgate.approval;

import java.util.Locale;
import java.util.Objects;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsDocument;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.dealgate.money.Money;
import org.springframework.stereotype.Component;

/** Says what is offered, line by line. */
@Component
class Offering {

    private final TermsFacts facts;

    Offering(TermsFacts facts) {
        this.facts = facts;
    }

    ApprovalView.Offered of(TermsVersion offered, Locale language) {
        return new ApprovalView.Offered(
                offered.lines().stream().map(l -> line(l, offered, language)).toList(),
                offered.paymentPlan().stream().map(p -> payment(p, language)).toList(),
                Objects.requireNonNullElse(offered.delivery(), ""),
                offered.documents().stream().map(TermsDocument::name).toList());
    }

    private String line(TermsLine line, TermsVersion offered, Locale language) {
        return line.netPrice() == null
                ? facts.text("approval.line.unpriced", language, line.quantity(), line.item())
                : facts.text(
                        "approval.line",
                        language,
                        line.quantity(),
                        line.item(),
                        facts.money(new Money(line.netPrice(), offered.currency()), language));
    }

    private String payment(PaymentTerm part, Locale language) {
        return facts.text(
                "approval.payment",
                language,
                part.percent().stripTrailingZeros().toPlainString(),
                part.label(),
                part.dueDays());
    }
}
