package org.dealgate.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dealgate.sample.SampleScript.SampleDeal;
import org.dealgate.system.Installation;
import org.dealgate.system.StartCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plays the sample deals after the first start, in passes, because the engine's jobs run in between. */
@Component
class SampleDeals implements StartCondition {

    private static final Logger LOG = LoggerFactory.getLogger(SampleDeals.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation installation;
    private final SamplePlayer player;
    private final SampleTable table;
    private final SampleScript script;
    private final Clock clock;
    private volatile int waiting;
    private boolean late;
    private @Nullable RuntimeException lastFailure;

    SampleDeals(Installation installation, SamplePlayer player, SampleTable table, ObjectMapper json, Clock clock) {
        this.installation = installation;
        this.player = player;
        this.table = table;
        this.script = SampleScript.read(json);
        this.clock = clock;
        this.waiting = installation.sampleDeals() ? script.deals().size() : 0;
    }

    @Override
    public Optional<String> missing() {
        return waiting == 0 ? Optional.empty() : Optional.of(waiting + " sample deals");
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (!installation.sampleDeals()) {
            return;
        }
        ScheduledExecutorService passes = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "sample-deals");
            thread.setDaemon(true);
            return thread;
        });
        Instant end = clock.instant().plus(PATIENCE);
        passes.scheduleWithFixedDelay(() -> pass(passes, end), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pass(ScheduledExecutorService passes, Instant end) {
        try {
            Set<String> ended = table.ended();
            List<SampleDeal> left = script.deals().stream()
                    .filter(deal -> !ended.contains(deal.key()))
                    .toList();
            left.forEach(this::play);
            waiting = script.deals().size() - table.ended().size();
            if (clock.instant().isAfter(end) && !late && waiting > 0) {
                late = true;
                LOG.error(
                        "Sample deals that are not yet where they belong: {}",
                        left.stream().map(SampleDeal::key).toList(),
                        lastFailure);
            }
        } catch (RuntimeException e) {
            LOG.error("The sample deals cannot be played; they are tried again", e);
        }
        if (waiting == 0) {
            passes.shutdown();
        }
    }

    private void play(SampleDeal deal) {
        try {
            if (player.play(script, deal)) {
                table.ended(deal.key());
            }
        } catch (RuntimeException e) {
            // a job of the engine may have been faster; the next pass goes on from there
            lastFailure = e;
        }
    }
}
