package org.dealgate.blocker;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dealgate.money.Rates;
import org.dealgate.system.StartCondition;
import org.dealgate.system.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checks the deals that wait for it, one transaction each. So those who change a deal hold only that deal, and never wait
 * for somebody who changes another one of the same customer.
 */
@Component
class ReadinessWorker extends Worker implements StartCondition {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** By then it is the new day on every node, and what was begun on the old day is committed. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(10);

    private final ReadinessQueue queue;
    private final Readiness readiness;
    private final TransactionOperations transactions;
    private final Rates rates;
    private final Clock clock;
    private LocalDate day = LocalDate.MIN;

    ReadinessWorker(
            ReadinessQueue queue, Readiness readiness, TransactionOperations transactions, Rates rates, Clock clock) {
        super("readiness", PAUSE);
        this.queue = queue;
        this.readiness = readiness;
        this.transactions = transactions;
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public Optional<String> missing() {
        int waiting = queue.size();
        return waiting == 0 ? Optional.empty() : Optional.of(waiting + " deals to be checked again");
    }

    @Override
    protected int work() {
        noticeDay();
        Optional<String> next = queue.next();
        next.ifPresent(this::check);
        return next.isPresent() ? 1 : 0;
    }

    private void noticeDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), ZoneOffset.UTC);
        if (today.isAfter(day)) {
            queue.addWhatBecameDue(today, rates.baseCurrency());
            day = today;
        }
    }

    private void check(String dealNumber) {
        try {
            transactions.executeWithoutResult(transaction -> {
                if (queue.take(dealNumber)) {
                    readiness.check(dealNumber);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("Deal {} could not be checked; it is tried again later", dealNumber, e);
            queue.postpone(dealNumber);
        }
    }
}
