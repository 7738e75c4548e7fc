package org.dealgate.workflow.walk;

import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dealgate.deal.Deals;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Documents;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsDraft;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.dealgate.workflow.engine.OwnDoor;

/** Takes deals through their process as people do, as far as a test wants them. */
class DealWalk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deals deals;
    private final Stakeholders stakeholders;
    private final Documents documents;
    private final TaskService tasks;
    private final HistoryService history;

    DealWalk(Deals deals, Stakeholders stakeholders, Documents documents, ProcessEngine engine) {
        this.deals = deals;
        this.stakeholders = stakeholders;
        this.documents = documents;
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        BpmnAwareTests.init(engine);
    }

    static <T> T as(String person, Supplier<T> work) {
        return CurrentActor.as(new Actor(person, Channel.PAGE), () -> OwnDoor.of(work));
    }

    static void as(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return person;
        });
    }

    /** Head of sales alone may approve these terms. */
    static TermsDraft smallTerms() {
        return terms("500000", "475000", "300000");
    }

    /** These take all three executives. */
    static TermsDraft largeTerms() {
        return terms("20000000", "19000000", "12000000");
    }

    static TermsDraft terms(String list, String net, String cost) {
        var line = new TermsLine("Press line PX-9", 1, new BigDecimal(list), new BigDecimal(net), new BigDecimal(cost));
        return new TermsDraft("CNY", List.of(line), List.of(new PaymentTerm("on delivery", 60, new BigDecimal("100"))));
    }

    String open(TermsDraft terms) {
        String account = "Meishan Heavy Industry " + UUID.randomUUID();
        var cmd = new OpenDeal(
                "Press line for plant 3", account, "CNY", null, terms.lines(), terms.paymentPlan(), "amy", null);
        return as("amy", () -> deals.open(cmd).number());
    }

    void mapEverybody(String deal) {
        stakeholder(deal, "Wang Lei, design", Set.of(BuyerRole.USER, BuyerRole.TECHNICAL), Stance.SUPPORTS);
        stakeholder(deal, "Li Na, deputy general manager", Set.of(BuyerRole.ECONOMIC), Stance.NEUTRAL);
        stakeholder(deal, "Zhao Min, purchasing", Set.of(BuyerRole.FINANCIAL, BuyerRole.COACH), Stance.SUPPORTS);
    }

    long stakeholder(String deal, String name, Set<BuyerRole> roles, Stance stance) {
        var draft = new StakeholderDraft(name, null, null, roles, stance, 4, null);
        return as("amy", () -> stakeholders.add(deal, draft).id());
    }

    String dealAwaitingProposal() {
        return dealAwaitingProposal(smallTerms());
    }

    String dealAwaitingProposal(TermsDraft terms) {
        String deal = open(terms);
        mapEverybody(deal);
        complete("amy", deal, "CaptureNeed", captureNeed());
        complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        waitFor(deal, "WriteProposal");
        return deal;
    }

    String dealAwaitingReview() {
        return dealAwaitingReview(smallTerms());
    }

    String dealAwaitingReview(TermsDraft terms) {
        String deal = dealAwaitingProposal(terms);
        complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines, turnkey."));
        waitFor(deal, "ReviewTechnicalFit");
        return deal;
    }

    String dealAwaitingFinance() {
        return dealAwaitingFinance(smallTerms());
    }

    String dealAwaitingFinance(TermsDraft terms) {
        String deal = dealAwaitingReview(terms);
        complete("tess", deal, "ReviewTechnicalFit", fits());
        waitFor(deal, "AssessFinance");
        return deal;
    }

    String dealAwaitingApproval() {
        return dealAwaitingApproval(smallTerms());
    }

    String dealAwaitingApproval(TermsDraft terms) {
        String deal = dealAwaitingFinance(terms);
        complete("finn", deal, "AssessFinance", feasible());
        waitFor(deal, "DecideApproval");
        return deal;
    }

    String dealAwaitingCustomer() {
        String deal = dealAwaitingApproval();
        decide("eva", deal, "APPROVE");
        waitFor(deal, "RecordCustomerDecision");
        return deal;
    }

    String dealAwaitingHandover() {
        String deal = dealAwaitingCustomer();
        uploadContract(deal);
        complete("amy", deal, "RecordCustomerDecision", won());
        waitFor(deal, "PrepareHandoverPack");
        return deal;
    }

    String dealAwaitingService() {
        String deal = dealAwaitingHandover();
        complete("amy", deal, "PrepareHandoverPack", pack());
        waitFor(deal, "AcceptHandover");
        return deal;
    }

    void uploadContract(String deal) {
        byte[] pdf = ("%PDF-1.7 contract of " + deal).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        as("amy", () -> documents.add(deal, "contract.pdf", "application/pdf", pdf, DocumentKind.CONTRACT));
    }

    static Map<String, Object> captureNeed() {
        return Map.of(
                "necessity", "The old press breaks twice a month.",
                "practicalUse", "Body panels in plant 3.",
                "expectedReturn", "Paid back within four years.");
    }

    static Map<String, Object> fits() {
        return Map.of("technicalVerdict", "FIT", "technicalFindings", "Force and stroke are within range.");
    }

    static Map<String, Object> gaps(String gaps) {
        return Map.of("technicalVerdict", "GAPS", "technicalFindings", "Design cannot work.", "technicalGaps", gaps);
    }

    static Map<String, Object> improvement() {
        return Map.of(
                "improvementPlan", "Stiffer frame, second hydraulic unit.",
                "improvementOwner", "tess",
                "improvementDue", LocalDate.now().plusDays(20).toString());
    }

    static Map<String, Object> feasible() {
        return Map.of("financeVerdict", "FEASIBLE", "financeAssessment", "Sound.");
    }

    static Map<String, Object> won() {
        return Map.of(
                "customerDecision",
                "WON",
                "contractNumber",
                "C-77",
                "signedOn",
                LocalDate.now().toString());
    }

    static Map<String, Object> lost() {
        return Map.of("customerDecision", "LOST", "lostReason", "Too late.", "competitor", "Hammerwerk");
    }

    static Map<String, Object> pack() {
        return Map.of(
                "promises", "Training for twelve operators.",
                "contacts", "Wang Lei, design",
                "serviceContact", "sam");
    }

    void decide(String executive, String deal, String decision) {
        decide(executive, deal, Map.of("decision", decision, "reason", "As discussed."));
    }

    void decide(String executive, String deal, Map<String, Object> answers) {
        complete(executive, waitFor(deal, "DecideApproval", executive), answers);
    }

    void complete(String person, String deal, String task, Map<String, Object> answers) {
        complete(person, waitFor(deal, task), answers);
    }

    void complete(String person, Task task, Map<String, Object> answers) {
        as(person, () -> tasks.complete(task.getId(), answers));
    }

    Task waitFor(String deal, String task) {
        return await(deal + " at " + task)
                .atMost(PATIENCE)
                .until(() -> open(deal, task), found -> !found.isEmpty())
                .get(0);
    }

    Task waitFor(String deal, String task, String assignee) {
        return await(deal + " at " + task + " of " + assignee)
                .atMost(PATIENCE)
                .until(
                        () -> open(deal, task).stream()
                                .filter(t -> assignee.equals(t.getAssignee()))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    void waitUntilGone(String deal, String task) {
        await(deal + " past " + task)
                .atMost(PATIENCE)
                .until(() -> open(deal, task).isEmpty());
    }

    /** The assertions know the engine by the test's own thread. */
    void waitForEnd(String deal) {
        await(deal + " to end")
                .atMost(PATIENCE)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(process(deal)).isEnded());
    }

    ProcessInstance process(String deal) {
        return process(deal, "big-account-purchase");
    }

    /** Where the deal was in one of the processes that the main one calls, the last time it came there. */
    ProcessInstance process(String deal, String key) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(deal)
                .processDefinitionKey(key)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(WalkedProcess::new)
                .findFirst()
                .orElseThrow(() -> new AssertionError(deal + " has never been in " + key));
    }

    long times(ProcessInstance process, String activity) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .activityId(activity)
                .count();
    }

    List<Task> open(String deal) {
        return tasks.createTaskQuery().processInstanceBusinessKey(deal).list();
    }

    List<Task> open(String deal, String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey(task)
                .list();
    }
}
