package org.dealgate.audit;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit/{chain}}: what happened to people, customers' limits and authorities. */
@RestController
@RequestMapping("/api/audit/{chain}")
class ChainController {

    private final AuditTrail trail;

    ChainController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    List<AuditEntry> entries(@PathVariable String chain) {
        return trail.ofChain(chain);
    }
}
