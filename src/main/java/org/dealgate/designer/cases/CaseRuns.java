package org.dealgate.designer.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.Deployments;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Runs decisions that are not live against their cases. What a designer wrote by mistake may never end: it is left after a while. */
@Service
public class CaseRuns implements DisposableBean {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 2;

    private final DecisionCases cases;
    private final CaseRules rules;
    private final Deployments deployments;
    private final Rights rights;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "decision-cases");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    // one that never ends keeps its place
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    CaseRuns(DecisionCases cases, CaseRules rules, Deployments deployments, Rights rights, Clock clock) {
        this.cases = cases;
        this.deployments = deployments;
        this.rules = rules;
        this.rights = rights;
        this.clock = clock;
    }

    /** Every decision of the files that has cases, in the files' order; all of them together are left after a while. */
    public List<DecisionResult> of(List<ModelFile> files) {
        rights.require(Permission.DEPLOY_MODELS);
        Instant end = clock.instant().plus(LONGEST);
        var results = new ArrayList<DecisionResult>();
        for (ModelFile file : files) {
            if (file.kind().filter(kind -> kind == ModelFile.Kind.DMN).isPresent()) {
                for (Element decision : DecisionSignature.decisions(file)) {
                    decision.id()
                            .flatMap(cases::of)
                            .ifPresent(saved -> results.add(attempt(file, decision, saved.table(), end)));
                }
            }
        }
        return results;
    }

    private DecisionResult attempt(ModelFile file, Element decision, CaseTable table, Instant end) {
        String key = decision.id().orElseThrow();
        try {
            return run(file, key, decision.title(), table, Duration.between(clock.instant(), end));
        } catch (Refusal refusal) {
            return new DecisionResult(
                    key, decision.title(), List.of(), refusal.problems().get(0));
        }
    }

    /** One decision against cases that need not be saved. */
    public DecisionResult run(ModelFile dmn, String decision, CaseTable table) {
        rights.require(Permission.DEPLOY_MODELS);
        rules.check(table);
        outputs(dmn, decision, table);
        return run(dmn, decision, decision, table, LONGEST);
    }

    /** A misspelt output would make every case fail without a word. */
    private static void outputs(ModelFile dmn, String decision, CaseTable table) {
        Set<String> known = DecisionSignature.of(dmn, decision)
                .map(DecisionSignature::outputs)
                .orElse(Set.of());
        table.outputs().stream()
                .filter(output -> !known.isEmpty() && !known.contains(output))
                .findFirst()
                .ifPresent(output -> {
                    throw Refusal.invalid("outputs", "designer.cases.unknown-output", output, String.join(", ", known));
                });
    }

    private DecisionResult run(ModelFile dmn, String decision, String name, CaseTable table, Duration longest) {
        if (!deployments.guard(List.of(dmn)).isEmpty()) {
            throw Refusal.conflict("designer.cases.guarded");
        }
        if (!places.tryAcquire()) {
            throw Refusal.because(Refusal.Kind.TOO_MANY, "designer.cases.busy");
        }
        Future<List<CaseResult>> work = threads.submit(() -> {
            try {
                return CaseEvaluation.of(dmn, decision, table);
            } finally {
                places.release();
            }
        });
        try {
            return new DecisionResult(decision, name, work.get(longest.toMillis(), TimeUnit.MILLISECONDS), null);
        } catch (TimeoutException e) {
            work.cancel(true);
            throw Refusal.conflict("designer.cases.endless", LONGEST.toSeconds());
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
