package org.dealgate.dealroom.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.dealgate.dealroom.page.Input;
import org.dealgate.dealroom.page.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which terms are typed, on the page that opens a deal and on the deal's own. */
public final class TermsForm {

    public static final String LINES = "lines";
    public static final String PLAN = "paymentPlan";

    private TermsForm() {}

    public static MultiValueMap<String, String> tidy(MultiValueMap<String, String> sent) {
        return Rows.tidy(sent, LINES, PLAN);
    }

    public static List<TermsLine> lines(Input input, MultiValueMap<String, String> sent) {
        List<TermsLine> lines = new ArrayList<>();
        for (int i = 0; i < Rows.count(sent, LINES); i++) {
            String row = LINES + "[" + i + "].";
            lines.add(new TermsLine(
                    input.required(row + "item", input.text(row + "item"), ""),
                    input.required(row + "quantity", input.integer(row + "quantity"), 0),
                    input.required(row + "listPrice", input.decimal(row + "listPrice"), BigDecimal.ZERO),
                    input.required(row + "netPrice", input.decimal(row + "netPrice"), BigDecimal.ZERO),
                    input.decimal(row + "unitCost")));
        }
        return lines;
    }

    public static List<PaymentTerm> plan(Input input, MultiValueMap<String, String> sent) {
        List<PaymentTerm> plan = new ArrayList<>();
        for (int i = 0; i < Rows.count(sent, PLAN); i++) {
            String row = PLAN + "[" + i + "].";
            plan.add(new PaymentTerm(
                    input.required(row + "label", input.text(row + "label"), ""),
                    input.required(row + "dueDays", input.integer(row + "dueDays"), 0),
                    input.required(row + "percent", input.decimal(row + "percent"), BigDecimal.ZERO)));
        }
        return plan;
    }

    /** The form filled in with existing terms, to be changed. */
    public static MultiValueMap<String, String> of(TermsVersion terms) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("basedOn", String.valueOf(terms.version()));
        form.add("currency", terms.currency());
        form.add("delivery", terms.delivery());
        for (int i = 0; i < terms.lines().size(); i++) {
            String row = LINES + "[" + i + "].";
            TermsLine line = terms.lines().get(i);
            form.add(row + "item", line.item());
            form.add(row + "quantity", String.valueOf(line.quantity()));
            form.add(row + "listPrice", plain(line.listPrice()));
            form.add(row + "netPrice", plain(line.netPrice()));
            form.add(row + "unitCost", plain(line.unitCost()));
        }
        for (int i = 0; i < terms.paymentPlan().size(); i++) {
            String row = PLAN + "[" + i + "].";
            PaymentTerm term = terms.paymentPlan().get(i);
            form.add(row + "label", term.label());
            form.add(row + "dueDays", String.valueOf(term.dueDays()));
            form.add(row + "percent", plain(term.percent()));
        }
        return form;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
