package org.dealgate.intake.duplicate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.dealgate.system.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares deals at once after somebody has changed them. How many wait is a number for alerts: no start waits for them. */
@Component
class ExaminationWorker extends Worker implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ExaminationWorker.class);
    private static final int MOST = 20_000;

    private final Examination examination;
    private final DueDeals due;

    ExaminationWorker(Examination examination, DueDeals due) {
        super("duplicates", Duration.ofSeconds(5));
        this.examination = examination;
        this.due = due;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dealgate.duplicates.waiting", due::size)
                .description("Deals to be compared with the others")
                .register(registry);
    }

    @Override
    protected int work() {
        return compare(due.next(MOST));
    }

    /** Those that cannot be compared together are compared in halves, so that the one that is the cause stops no other. */
    private int compare(List<Long> deals) {
        if (deals.isEmpty()) {
            return 0;
        }
        try {
            return examination.compare(deals);
        } catch (RuntimeException e) {
            if (deals.size() == 1) {
                LOG.warn("The deal of id {} could not be compared; it is tried again later", deals.get(0), e);
                due.postpone(deals.get(0));
                return 1;
            }
        }
        int half = deals.size() / 2;
        return compare(deals.subList(0, half)) + compare(deals.subList(half, deals.size()));
    }
}
