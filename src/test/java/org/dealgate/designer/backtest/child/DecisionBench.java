package org.dealgate.designer.backtest.child;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.designer.backtest.decision.GeneratedTapes;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.workflow.deployment.ModelFile;

/** Measures the trial of edited tables: {@code DecisionBench 10000 approval-matrix gate-readiness}. */
class DecisionBench {

    public static void main(String[] args) throws Exception {
        int deals = Integer.parseInt(args[0]);
        List<ModelFile> edited =
                Stream.of(args).skip(1).map(GeneratedTapes::file).toList();
        Map<String, ModelFile> versions =
                Stream.of(args).skip(1).collect(Collectors.toMap(d -> d + ":1", GeneratedTapes::file));
        var generated = new GeneratedTapes();
        List<Tape> tapes = generated.of(0, deals);
        var at = new AtomicInteger();
        var same = new AtomicInteger();
        long start = System.nanoTime();
        try (var folder = WorkFolder.write(
                        edited, versions, List.of(), GeneratedTapes.FIRST_OPENED, GeneratedTapes.HOURS);
                var child = new ChildProcess(folder, "256m")) {
            child.run(
                    () -> tapes.subList(at.get(), Math.min(deals, at.addAndGet(500) > deals ? deals : at.get())),
                    verdict -> same.addAndGet(verdict.kind() == Verdict.Kind.SAME ? 1 : 0));
        }
        System.out.printf("%d deals, %d same, %.1f s%n", deals, same.get(), (System.nanoTime() - start) / 1e9);
    }
}
