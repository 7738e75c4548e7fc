package org.dealgate.workflow.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerText;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.intake.duplicate.Duplicates;
import org.dealgate.intake.duplicate.Suspicion;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a deal's facts at the moment a form is opened. */
@Component
class DealFactSheet implements DealFacts {

    private final Deals deals;
    private final Terms terms;
    private final Stakeholders stakeholders;
    private final Answers answers;
    private final Blockers blockers;
    private final Duplicates duplicates;
    private final BlockerText blockerText;
    private final Reader reader;
    private final MessageSource messages;

    DealFactSheet(
            Deals deals,
            Terms terms,
            Stakeholders stakeholders,
            Answers answers,
            Blockers blockers,
            Duplicates duplicates,
            BlockerText blockerText,
            Reader reader,
            MessageSource messages) {
        this.deals = deals;
        this.terms = terms;
        this.stakeholders = stakeholders;
        this.answers = answers;
        this.blockers = blockers;
        this.duplicates = duplicates;
        this.blockerText = blockerText;
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String dealNumber, Predicate<String> wanted) {
        Deal deal = deals.get(dealNumber);
        FactWords words = words();
        var facts = new LinkedHashMap<String, Object>();
        // the latest answer to a question counts; but no executive opens a form with another one's decision in it
        answers.of(dealNumber).stream()
                .filter(a -> !a.task().equals(ExecutiveSignOff.DECIDE_APPROVAL))
                .forEach(a -> facts.putAll(a.answers()));
        facts.put("dealNumber", dealNumber);
        facts.put("title", deal.title());
        facts.put("account", deal.account().name());
        facts.put("owner", deal.owner());
        facts.put("expectedClose", words.orUnknown(Optional.ofNullable(deal.expectedClose())));
        facts.put("value", words.orUnknown(deal.value().map(words.figures()::money)));
        facts.putAll(offer(terms.current(dealNumber), words));
        if (wanted.test("stakeholders")) {
            facts.put("stakeholders", words.lines(stakeholders.of(dealNumber), s -> line(s, words)));
        }
        if (wanted.test("openBlockers")) {
            var open = blockers.of(dealNumber).stream().filter(Blocker::isOpen).toList();
            facts.put("openBlockers", words.lines(open, b -> line(b, words)));
        }
        if (wanted.test("possibleDuplicates")) {
            var open =
                    duplicates.of(dealNumber).stream().filter(Suspicion::isOpen).toList();
            facts.put("possibleDuplicates", words.lines(open, s -> line(s, words)));
        }
        if (wanted.test("blockerKinds")) {
            facts.put("blockerKinds", kinds(words));
        }
        facts.keySet().removeIf(name -> !wanted.test(name));
        return facts;
    }

    /** For forms to choose from. */
    private List<Map<String, String>> kinds(FactWords words) {
        return blockers.kinds().stream()
                .map(kind -> Map.of("value", kind, "label", blockerText.kind(kind, words.language())))
                .toList();
    }

    private FactWords words() {
        return new FactWords(messages, reader.language());
    }

    private static Map<String, Object> offer(Optional<TermsVersion> offered, FactWords words) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("termsVersion", words.orUnknown(offered.map(TermsVersion::version)));
        facts.put(
                "discountPercent",
                words.orUnknown(offered.flatMap(TermsVersion::discountPercent).map(words.figures()::percent)));
        facts.put(
                "marginPercent",
                words.orUnknown(offered.flatMap(TermsVersion::marginPercent).map(words.figures()::percent)));
        facts.put(
                "longestPaymentDays",
                words.orUnknown(offered.map(TermsVersion::longestPaymentDays)
                        .flatMap(days -> days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty())));
        facts.put(
                "paymentPlan",
                words.lines(
                        offered.map(TermsVersion::paymentPlan).orElse(List.of()),
                        term -> words.say(
                                "workflow.fact.payment",
                                term.label(),
                                words.figures().percent(term.percent()),
                                term.dueDays())));
        return facts;
    }

    private String line(Blocker blocker, FactWords words) {
        return words.say(
                "workflow.fact.blocker." + blocker.severity(),
                blockerText.of(blocker, words.language()),
                blocker.owner(),
                blocker.due().toString());
    }

    private static String line(Suspicion suspicion, FactWords words) {
        return words.say(
                "workflow.fact.duplicate",
                suspicion.other(),
                suspicion.reasons().stream()
                        .map(reason -> words.say(
                                "duplicate.reason." + reason.kind(),
                                reason.args().toArray()))
                        .collect(Collectors.joining(", ")));
    }

    private static String line(Stakeholder s, FactWords words) {
        String roles = s.roles().stream()
                .map(role -> words.say("workflow.fact.role." + role))
                .collect(Collectors.joining(", "));
        String title = s.title() == null ? "" : ", " + s.title();
        return s.name() + title + (roles.isEmpty() ? "" : ": " + roles) + " · "
                + words.say("workflow.fact.stance." + s.stance());
    }
}
