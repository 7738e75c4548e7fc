package org.dealgate.stakeholder;

import java.net.URI;
import java.util.List;
import org.dealgate.deal.Deals;
import org.dealgate.deal.EconomicBuyerPlan;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals/{number}")
class StakeholderController {

    private final Stakeholders stakeholders;
    private final Deals deals;
    private final Rights rights;

    StakeholderController(Stakeholders stakeholders, Deals deals, Rights rights) {
        this.stakeholders = stakeholders;
        this.deals = deals;
        this.rights = rights;
    }

    @GetMapping("/stakeholders")
    List<Stakeholder> list(@PathVariable String number) {
        rights.require(Permission.VIEW_DEALS);
        return stakeholders.of(deals.get(number).number());
    }

    @PostMapping("/stakeholders")
    ResponseEntity<Stakeholder> add(@PathVariable String number, @RequestBody StakeholderDraft draft) {
        Stakeholder added = stakeholders.add(number, draft);
        return ResponseEntity.created(URI.create("/api/deals/" + number + "/stakeholders/" + added.id()))
                .body(added);
    }

    @PutMapping("/stakeholders/{id}")
    Stakeholder change(@PathVariable String number, @PathVariable long id, @RequestBody StakeholderDraft draft) {
        return stakeholders.change(number, id, draft);
    }

    @DeleteMapping("/stakeholders/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String number, @PathVariable long id) {
        stakeholders.remove(number, id);
    }

    @PutMapping("/economic-buyer-plan")
    EconomicBuyerPlan plan(@PathVariable String number, @RequestBody EconomicBuyerPlan plan) {
        deals.planEconomicBuyer(number, plan);
        return deals.get(number).economicBuyerPlan().orElse(plan);
    }

    @DeleteMapping("/economic-buyer-plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropPlan(@PathVariable String number) {
        deals.planEconomicBuyer(number, null);
    }
}
