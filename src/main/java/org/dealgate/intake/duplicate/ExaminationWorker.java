package org.dealgate.intake.duplicate;

import java.time.Duration;
import org.dealgate.system.Worker;
import org.springframework.stereotype.Component;

/** Compares deals at once after somebody has changed them. */
@Component
class ExaminationWorker extends Worker {

    private final Examination examination;

    ExaminationWorker(Examination examination) {
        super("duplicates", Duration.ofSeconds(5));
        this.examination = examination;
    }

    @Override
    protected int work() {
        return examination.next();
    }
}
