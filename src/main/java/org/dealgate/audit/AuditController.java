package org.dealgate.audit;

import java.util.List;
import org.dealgate.deal.Deals;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals/{number}/audit")
class AuditController {

    private final AuditTrail trail;
    private final Deals deals;

    AuditController(AuditTrail trail, Deals deals) {
        this.trail = trail;
        this.deals = deals;
    }

    @GetMapping
    List<AuditEntry> entries(@PathVariable String number) {
        List<AuditEntry> entries = trail.of(number);
        deals.get(number);
        return entries;
    }

    @GetMapping("/verification")
    Verification verification(@PathVariable String number) {
        Verification verification = trail.verify(number);
        deals.get(number);
        return verification;
    }
}
