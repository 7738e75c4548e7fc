package org.dealgate.designer.backtest.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dealgate.designer.backtest.decision.GeneratedTapes;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildProcessTest {

    private static final GeneratedTapes DEALS = new GeneratedTapes();

    private final List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
    private final WorkFolder folder = folder();

    @AfterEach
    void tidyUp() {
        folder.close();
    }

    @Test
    void a_verdict_comes_back_for_every_deal_and_the_table_that_has_not_changed_decides_the_same() throws Exception {
        try (var child = new ChildProcess(folder, "256m")) {
            child.run(pages(tapes(0, 30), tapes(30, 50)), verdicts::add);
        }

        assertThat(verdicts)
                .hasSize(50)
                .allSatisfy(
                        verdict -> assertThat(verdict.kind()).as("%s", verdict).isEqualTo(Kind.SAME));
        assertThat(verdicts).extracting(Verdict::number).doesNotHaveDuplicates();
    }

    @Test
    void a_child_that_is_ended_in_the_middle_is_told_from_one_that_is_done() {
        var started = new AtomicReference<ChildProcess>();
        Supplier<List<Tape>> endless = () -> {
            if (verdicts.size() > 3) {
                started.get().close();
            }
            return tapes(0, 10);
        };

        assertThatThrownBy(() -> {
                    try (var child = new ChildProcess(folder, "256m")) {
                        started.set(child);
                        child.run(endless, verdicts::add);
                    }
                })
                .isInstanceOf(ChildProcess.Failed.class);
    }

    @Test
    void a_child_that_crashes_says_its_last_words() {
        assertThatThrownBy(() -> {
                    try (var child = new ChildProcess(List.of("no.such.Class"))) {
                        child.run(pages(tapes(0, 10)), verdicts::add);
                    }
                })
                .isInstanceOf(ChildProcess.Failed.class)
                .hasMessageContaining("no.such.Class");
    }

    @Test
    void a_failure_to_read_tapes_ends_the_child_and_is_the_reason() {
        Supplier<List<Tape>> broken = () -> {
            throw new IllegalStateException("no database");
        };

        assertThatThrownBy(() -> {
                    try (var child = new ChildProcess(folder, "256m")) {
                        child.run(broken, verdicts::add);
                    }
                })
                .hasMessage("no database");
    }

    @Test
    void a_child_that_has_too_little_memory_says_so() {
        assertThatThrownBy(() -> {
                    try (var child = new ChildProcess(folder, "8m")) {
                        child.run(pages(tapes(0, 10)), verdicts::add);
                    }
                })
                .isInstanceOf(ChildProcess.Failed.class)
                .hasMessage(ChildProcess.MEMORY);
    }

    @Test
    void the_child_gets_no_password_that_the_program_was_given() {
        var environment = new HashMap<>(Map.of("PATH", "/bin", "LANG", "C", "SPRING_DATASOURCE_PASSWORD", "secret"));

        ChildProcess.withoutSecrets(environment);

        assertThat(environment).containsOnlyKeys("PATH", "LANG");
    }

    private static WorkFolder folder() {
        ModelFile matrix = GeneratedTapes.file("approval-matrix");
        Map<String, ModelFile> versions = Map.of("approval-matrix:1", matrix, "approval-tier:1", matrix);
        return WorkFolder.write(
                List.of(matrix), versions, List.of(), GeneratedTapes.FIRST_OPENED, GeneratedTapes.HOURS);
    }

    @SafeVarargs
    private static Supplier<List<Tape>> pages(List<Tape>... pages) {
        Iterator<List<Tape>> all = List.of(pages).iterator();
        return () -> all.hasNext() ? all.next() : List.of();
    }

    private static List<Tape> tapes(int from, int to) {
        return DEALS.of(from, to);
    }
}
