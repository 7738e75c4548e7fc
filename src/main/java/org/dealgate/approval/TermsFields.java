package org.dealgate.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsDifference;
import org.dealgate.deal.TermsDocument;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * The fields of terms by which the approval matrix says what an approver looks at: those of the canonical terms, for
 * instance {@code delivery}, {@code documents.sha256}, {@code lines.netPrice} or {@code paymentPlan}, which stands for all
 * its fields; what follows from them: {@code value}, {@code discountPercent}, {@code marginPercent} and {@code
 * longestPaymentDays}; and what else the matrix decides by, see {@link MatrixInput}.
 */
final class TermsFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> AMOUNTS =
            Set.of("lines.listPrice", "lines.netPrice", "lines.unitCost", "paymentPlan.percent");
    private static final Set<String> DERIVED = Set.of(
            "value",
            "discountPercent",
            "marginPercent",
            "longestPaymentDays",
            "risk",
            "accountTier",
            "region",
            "exposure",
            "splitSuspected");

    private TermsFields() {}

    /** All that the matrix may list: what terms have today, what else it decides by, and everything at once. */
    static Set<String> all() {
        return Stream.of(
                        DERIVED.stream(),
                        Stream.of("*", "currency", "delivery"),
                        parts("documents", TermsDocument.class),
                        parts("lines", TermsLine.class),
                        parts("paymentPlan", PaymentTerm.class))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> parts(String field, Class<? extends Record> part) {
        return Stream.concat(
                Stream.of(field),
                Arrays.stream(part.getRecordComponents()).map(component -> field + '.' + component.getName()));
    }

    /** Whatever field the terms have is compared, so that none is forgotten when the terms get another. */
    static Set<String> changed(TermsVersion before, TermsVersion after) {
        var changed = new TreeSet<String>();
        compare("", read(before), read(after), changed);
        derived(changed, "value", !Objects.equals(before.value(), after.value()));
        derived(
                changed,
                "discountPercent",
                !Objects.equals(before.exactDiscountPercent(), after.exactDiscountPercent()));
        derived(changed, "marginPercent", !Objects.equals(before.exactMarginPercent(), after.exactMarginPercent()));
        derived(changed, "longestPaymentDays", !before.longestPaymentDays().equals(after.longestPaymentDays()));
        return changed;
    }

    /**
     * Those of the changed fields that make an approval void: what the approver looks at, and what nobody is listed to look
     * at.
     *
     * @param listed what all approvers of the round look at by name: who looks at everything lists nothing
     */
    static Set<String> concerning(Set<String> changed, Set<String> looksAt, Set<String> listed) {
        var concerning = new TreeSet<String>();
        for (String field : changed) {
            boolean nobodys = !DERIVED.contains(field) && !names(listed, field);
            if (nobodys || looksAt.contains("*") || names(looksAt, field)) {
                concerning.add(field);
            }
        }
        return concerning;
    }

    private static boolean names(Set<String> listed, String field) {
        int dot = field.indexOf('.');
        return listed.contains(field) || dot > 0 && listed.contains(field.substring(0, dot));
    }

    private static void derived(Set<String> changed, String field, boolean differs) {
        if (differs) {
            changed.add(field);
        }
    }

    private static void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after, Set<String> changed) {
        if (isContainer(before) || isContainer(after)) {
            compareParts(path, before, after, changed);
        } else if (!same(path, before, after)) {
            changed.add(path);
        }
    }

    private static void compareParts(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, Set<String> changed) {
        JsonNode was = before == null ? JSON.nullNode() : before;
        JsonNode is = after == null ? JSON.nullNode() : after;
        if (was.isArray() || is.isArray()) {
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                compare(path, was.get(i), is.get(i), changed);
            }
            return;
        }
        var names = new LinkedHashSet<String>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, was.get(name), is.get(name), changed));
    }

    private static boolean isContainer(@Nullable JsonNode node) {
        return node != null && node.isContainerNode();
    }

    private static boolean same(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && after != null && AMOUNTS.contains(path)) {
            return TermsDifference.same(new BigDecimal(before.asText()), new BigDecimal(after.asText()));
        }
        return Objects.equals(before, after);
    }

    private static JsonNode read(TermsVersion terms) {
        try {
            return JSON.readTree(terms.canonical());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
