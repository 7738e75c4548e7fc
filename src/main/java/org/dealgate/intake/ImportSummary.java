package org.dealgate.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.notification.Mail;
import org.dealgate.notification.Outbox;
import org.springframework.stereotype.Component;

/** The one mail of an import. */
@Component
class ImportSummary {

    private final Outbox outbox;

    ImportSummary(Outbox outbox) {
        this.outbox = outbox;
    }

    void send(ImportRun run) {
        var counts = new LinkedHashMap<String, String>();
        counts.put("intake.page.total", String.valueOf(run.total()));
        counts.put("intake.page.imported", String.valueOf(run.imported()));
        counts.put("intake.page.unchanged", String.valueOf(run.unchanged()));
        counts.put("intake.page.rejected", String.valueOf(run.rejected()));
        String thread = "import-" + run.id();
        outbox.enqueue(new Mail(
                run.startedBy(),
                thread,
                thread,
                "import-summary",
                Map.of("number", String.valueOf(run.id()), "path", "/imports/" + run.id(), "facts", counts)));
    }
}
