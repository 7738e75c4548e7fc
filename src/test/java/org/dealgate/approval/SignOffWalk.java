package org.dealgate.approval;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDraft;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;

/** Brings deals straight to the executives: the sign-off process runs, the stages before it are skipped. */
public class SignOffWalk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deals deals;
    private final Terms terms;
    private final Approvals approvals;
    private final RuntimeService runtime;
    private final TaskService tasks;

    public SignOffWalk(Deals deals, Terms terms, Approvals approvals, RuntimeService runtime, TaskService tasks) {
        this.deals = deals;
        this.terms = terms;
        this.approvals = approvals;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    static <T> T as(String person, Channel channel, Supplier<T> work) {
        return CurrentActor.as(new Actor(person, channel), work);
    }

    /** Eva alone has to approve this one. */
    public String smallDeal() {
        return deal("500000", "475000", "300000");
    }

    /** Eva first, then Erik and Ella at the same time. */
    String largeDeal() {
        return deal("20000000", "19000000", "12000000");
    }

    /** As {@link #smallDeal()}, for a customer of this name. */
    public String dealOf(String account, String title) {
        return deal(account, title, "500000", "475000", "300000");
    }

    String deal(String list, String net, String cost) {
        return deal("Meishan Heavy Industry " + UUID.randomUUID(), "Press line for plant 3", list, net, cost);
    }

    private String deal(String account, String title, String list, String net, String cost) {
        var line = new TermsLine("Press line PX-9", 1, new BigDecimal(list), new BigDecimal(net), new BigDecimal(cost));
        var cmd = new OpenDeal(
                title,
                account,
                "CNY",
                null,
                List.of(line),
                List.of(new PaymentTerm("on delivery", 60, new BigDecimal("100"))),
                "amy",
                null);
        String number = as("amy", Channel.PAGE, () -> deals.open(cmd).number());
        CurrentActor.as(Actor.SYSTEM, () -> {
            deals.enterStage(number, Stage.TECHNICAL_REVIEW);
            deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
            startSignOff(number);
        });
        request(number, "eva");
        return number;
    }

    private void startSignOff(String number) {
        String whole = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "big-account-purchase")
                .singleResult()
                .getId();
        runtime.startProcessInstanceByKey(
                "executive-sign-off",
                number,
                Map.of("dealNumber", number, "owner", "amy", "pins", runtime.getVariable(whole, "pins")));
    }

    /** The approver's open request, as soon as there is one. */
    ApprovalRequest request(String number, String approver) {
        return request(number, approver, 1);
    }

    /** @param round that one, or a later one */
    ApprovalRequest request(String number, String approver, int round) {
        return await(number + " at " + approver)
                .atMost(PATIENCE)
                .until(
                        () -> approvals.of(number).stream()
                                .filter(r -> r.approver().equals(approver) && r.isOpen() && r.round() >= round)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    void changePrice(String number, String net) {
        var now = terms.current(number).orElseThrow();
        TermsLine line = now.lines().get(0);
        var cheaper =
                new TermsLine(line.item(), line.quantity(), line.listPrice(), new BigDecimal(net), line.unitCost());
        as("amy", Channel.PAGE, () -> terms.add(number, new TermsDraft("CNY", List.of(cheaper), now.paymentPlan())));
    }

    /** Again and again while the engine is at work on the deal; not where the round was refused, which keeps the terms. */
    void changeDelivery(String number, String delivery) {
        var now = terms.current(number).orElseThrow();
        var draft = new TermsDraft(now.currency(), now.lines(), now.paymentPlan(), delivery, null);
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(e ->
                        e instanceof Refusal no && !no.problems().get(0).key().equals("approval.refused-round"))
                .until(() -> as("amy", Channel.PAGE, () -> terms.add(number, draft)), added -> true);
    }

    /** As Tasklist does it. */
    void completeInTasklist(String person, ApprovalRequest request, Map<String, Object> answers) {
        as(person, Channel.TASKLIST, () -> {
            tasks.complete(request.taskId(), answers);
            return person;
        });
    }
}
