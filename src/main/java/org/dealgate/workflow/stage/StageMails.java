package org.dealgate.workflow.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.Approvals;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Hold;
import org.dealgate.deal.Return;
import org.dealgate.dealroom.rework.Rework;
import org.dealgate.dealroom.rework.ReworkList;
import org.dealgate.dealroom.rework.ReworkText;
import org.dealgate.handover.HandoverPack;
import org.dealgate.handover.Handovers;
import org.dealgate.notification.Mail;
import org.dealgate.notification.MailModel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.workflow.decision.Recipients.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails of one notice, one a recipient. */
@Component
class StageMails {

    private static final String GROUP = "GROUP:";
    private static final String RETURNED = "deal-returned";

    private final People people;
    private final Stakeholders stakeholders;
    private final Handovers handovers;
    private final Answers answers;
    private final Approvals approvals;
    private final ReworkList rework;
    private final ReworkText reworkText;

    StageMails(
            People people,
            Stakeholders stakeholders,
            Handovers handovers,
            Answers answers,
            Approvals approvals,
            ReworkList rework,
            ReworkText reworkText) {
        this.people = people;
        this.stakeholders = stakeholders;
        this.handovers = handovers;
        this.answers = answers;
        this.approvals = approvals;
        this.rework = rework;
        this.reworkText = reworkText;
    }

    Stream<Mail> of(Deal deal, Notice notice, String occasion) {
        List<String> to = recipients(deal, notice);
        if (to.isEmpty()) {
            return Stream.empty();
        }
        MailModel model = notice.fitForOutside() ? outside(deal) : inside(deal, notice);
        Rework again = notice.template().equals(RETURNED) ? rework.of(deal) : Rework.NONE;
        return to.stream()
                .distinct()
                .map(recipient -> new Mail(
                        recipient,
                        deal.number(),
                        occasion + " " + notice.template(),
                        notice.template(),
                        listing(again, recipient, model)));
    }

    private MailModel listing(Rework again, String recipient, MailModel model) {
        return again.none()
                ? model
                : people.find(recipient)
                        .map(reader -> model.listing(reworkText.of(again, reader.language(), reader.timeZone())))
                        .orElse(model);
    }

    private List<String> recipients(Deal deal, Notice notice) {
        String to = notice.recipient();
        return switch (to) {
            case "OWNER" -> List.of(deal.owner());
            case "TEAM" ->
                Stream.of(deal.owner(), deal.assistant())
                        .filter(Objects::nonNull)
                        .toList();
            case "SERVICE" -> group(Groups.SERVICE_MANAGERS);
            case "CUSTOMER" -> notice.fitForOutside() ? customers(deal) : List.of();
            default -> to.startsWith(GROUP) ? group(to.substring(GROUP.length())) : List.of();
        };
    }

    private List<String> group(String name) {
        return people.inGroup(name).stream().map(Person::id).toList();
    }

    private List<String> customers(Deal deal) {
        return stakeholders.of(deal.number()).stream()
                .map(Stakeholder::email)
                .filter(Objects::nonNull)
                .toList();
    }

    /** With what somebody wrote who stopped the deal on its way, or the reason for its end. */
    private MailModel inside(Deal deal, Notice notice) {
        String text = switch (notice.template()) {
            case "handover-returned" -> pack(deal).map(HandoverPack::note).orElse("");
            case "technical-gaps" ->
                answers.latest(deal.number(), "technicalGaps").orElse("");
            case "approval-refused" -> refusal(deal);
            case "deal-held", "hold-over" -> deal.hold().map(Hold::reason).orElse("");
            case RETURNED -> deal.returned().map(Return::reason).orElse("");
            default -> Objects.requireNonNullElse(deal.ending().outcomeReason(), "");
        };
        String until = deal.hold().map(Hold::until).map(LocalDate::toString).orElse("");
        return model(deal, text, until, "/deals/" + deal.number());
    }

    private String refusal(Deal deal) {
        return approvals.of(deal.number()).stream()
                .filter(ApprovalRequest::refused)
                .map(ApprovalRequest::reason)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    /** Nothing that is ours alone: no reasons, no names but the service contact's, no link into the house. */
    private MailModel outside(Deal deal) {
        String contact = pack(deal)
                .map(HandoverPack::serviceContact)
                .flatMap(people::find)
                .map(Person::name)
                .orElse("");
        return model(deal, "", contact, null);
    }

    private MailModel model(Deal deal, String text, String detail, @Nullable String path) {
        String actor = people.find(CurrentActor.get().id()).map(Person::name).orElse("Dealgate");
        return new MailModel(
                deal.number(),
                deal.title(),
                deal.account().name(),
                deal.stage().name(),
                actor,
                text,
                detail,
                path,
                Map.of());
    }

    private Optional<HandoverPack> pack(Deal deal) {
        return handovers.of(deal.number()).stream().reduce((earlier, later) -> later);
    }
}
