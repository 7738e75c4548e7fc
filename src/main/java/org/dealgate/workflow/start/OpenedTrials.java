package org.dealgate.workflow.start;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.dealgate.money.Rates;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.system.Installation;
import org.dealgate.workflow.engine.TrialDeals;
import org.dealgate.workflow.model.BigAccountPurchase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens trial deals: like every other on the board and in the mails, so only where an installation is for trying. */
@Component
class OpenedTrials implements TrialDeals {

    private static final String CUSTOMER = "Trial customer";
    private static final int LONGEST_LABEL = 80;

    private final Deals deals;
    private final People people;
    private final RepositoryService repository;
    private final Rates rates;
    private final Installation installation;
    private final Clock clock;

    OpenedTrials(
            Deals deals,
            People people,
            RepositoryService repository,
            Rates rates,
            Installation installation,
            Clock clock) {
        this.deals = deals;
        this.people = people;
        this.repository = repository;
        this.rates = rates;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public String open(ProcessDefinition process, @Nullable String label) {
        if (!installation.trialDeals()) {
            throw Refusal.conflict("workflow.door.start");
        }
        if (label != null && deals.find(label).isPresent()) {
            throw Refusal.conflict("workflow.trial.deal", label);
        }
        if (!latest(process.getKey()).getId().equals(process.getId())) {
            throw Refusal.conflict("workflow.trial.replaced", process.getKey(), process.getVersion());
        }
        if (!reachable().contains(process.getKey())) {
            throw Refusal.conflict("workflow.trial.unreachable", process.getKey(), BigAccountPurchase.KEY);
        }
        return deals.openTrial(deal(process, label)).number();
    }

    private OpenDeal deal(ProcessDefinition process, @Nullable String label) {
        String name = process.getName() == null ? process.getKey() : process.getName();
        String title = "Trial of " + name + (label == null || label.isBlank() ? "" : ": " + shortened(label.strip()));
        // no two of them are alike, lest one is taken for the other's duplicate
        String item = name + " " + process.getVersion() + ", " + clock.instant();
        return new OpenDeal(
                shortened(title),
                CUSTOMER,
                rates.baseCurrency(),
                null,
                List.of(new TermsLine(
                        item, 2, new BigDecimal("1200000"), new BigDecimal("1100000"), new BigDecimal("800000"))),
                List.of(new PaymentTerm("on delivery", 60, new BigDecimal("100"))),
                owner(),
                null);
    }

    /** Somebody whose tasks the first ones are. */
    private String owner() {
        return people.inGroup(Groups.ACCOUNT_MANAGERS).stream()
                .filter(person -> person.active())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("workflow.trial.nobody"))
                .id();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL));
    }

    /** The processes that a deal opened now may get to. */
    private Set<String> reachable() {
        var found = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(BigAccountPurchase.KEY));
        while (!next.isEmpty()) {
            String key = next.pop();
            if (found.add(key)) {
                next.addAll(called(key));
            }
        }
        return found;
    }

    private List<String> called(String key) {
        ProcessDefinition process = find(key);
        return process == null
                ? List.of()
                : repository.getBpmnModelInstance(process.getId()).getModelElementsByType(CallActivity.class).stream()
                        .map(CallActivity::getCalledElement)
                        .filter(called -> called != null)
                        .toList();
    }

    private ProcessDefinition latest(String key) {
        ProcessDefinition process = find(key);
        if (process == null) {
            throw Refusal.conflict("workflow.trial.unreachable", key, BigAccountPurchase.KEY);
        }
        return process;
    }

    private @Nullable ProcessDefinition find(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
    }
}
