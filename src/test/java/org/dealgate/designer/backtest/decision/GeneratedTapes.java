package org.dealgate.designer.backtest.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dealgate.calendar.CalendarSettings;
import org.dealgate.designer.backtest.child.Hours;
import org.dealgate.designer.backtest.tape.Decided;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.workflow.deployment.ModelFile;

/** Finished deals as the shipped tables would have decided them: as many as one wants, the same ones every time. */
public class GeneratedTapes {

    public static final Hours HOURS =
            new Hours(new CalendarSettings(LocalTime.of(9, 0), LocalTime.of(18, 0), "CN"), ZoneId.of("Asia/Shanghai"));

    public static final Instant FIRST_OPENED = Instant.parse("2026-01-05T08:00:00Z");

    private static final List<String> STAGES = List.of(
            "NEEDS_PROPOSAL", "TECHNICAL_REVIEW", "FINANCE_FEASIBILITY", "EXECUTIVE_SIGN_OFF", "HANDOVER_TO_SERVICE");
    private static final List<String> STANDINGS = List.of("MISSING", "OPPOSES", "UNKNOWN", "NEUTRAL", "SUPPORTS");

    private final EditedDecisions shipped =
            new EditedDecisions(List.of(file("approval-matrix"), file("gate-readiness"), file("stage-notifications")));

    public static ModelFile file(String decision) {
        try {
            Path path = Path.of("processes", decision + ".dmn");
            return new ModelFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Tape> of(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::tape).toList();
    }

    /** One that has had a decision of the matrix, two of its levels, a gate at every stage and mails. */
    public Tape tape(int number) {
        var random = new Random(number);
        Instant opened = FIRST_OPENED.plus(Duration.ofHours(number));
        var decisions = new ArrayList<Decided>();
        Map<String, Object> readiness = readiness(random);
        for (int i = 0; i < STAGES.size(); i++) {
            decisions.add(asked("gate-readiness", with(readiness, "stage", STAGES.get(i)), opened.plusSeconds(i)));
            var mail = new HashMap<String, Object>();
            mail.put("event", "stage-entered");
            mail.put("stage", STAGES.get(i));
            mail.put("outcome", null);
            decisions.add(asked("stage-notifications", mail, opened.plusSeconds(i)));
        }
        Map<String, Object> terms = terms(random);
        decisions.add(asked("approval-matrix", terms, opened.plusSeconds(60)));
        decisions.add(asked("approval-level", with(terms, "level", 1), opened.plusSeconds(60)));
        decisions.add(asked("approval-level", with(terms, "level", 2), opened.plusSeconds(60)));
        return new Tape(
                "D-2026-%05d".formatted(number),
                "Press line " + number,
                "amy",
                "WON",
                "HANDOVER_TO_SERVICE",
                (BigDecimal) terms.get("value"),
                opened,
                opened.plus(Duration.ofDays(40)),
                "approval-level:1,approval-matrix:1,approval-tier:1,gate-readiness:1,stage-notifications:1",
                decisions,
                null);
    }

    private Decided asked(String decision, Map<String, Object> inputs, Instant at) {
        Evaluated answer = shipped.evaluate(shipped.find(decision).orElseThrow(), inputs, at);
        return new Decided(decision, 1, inputs, answer.outputs(), answer.rules(), null, null, at);
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String name, Object value) {
        var more = new HashMap<>(inputs);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> terms(Random random) {
        var terms = new HashMap<String, Object>();
        terms.put("value", decimal(random, 50_000_000));
        terms.put("discountPercent", decimal(random, 40));
        terms.put("marginPercent", decimal(random, 45));
        terms.put("longestPaymentDays", random.nextInt(200));
        terms.put("risk", random.nextBoolean());
        terms.put("accountTier", List.of("A", "B", "C").get(random.nextInt(3)));
        terms.put("region", null);
        terms.put("exposure", decimal(random, 90_000_000));
        terms.put("splitSuspected", random.nextInt(10) == 0);
        return terms;
    }

    private static Map<String, Object> readiness(Random random) {
        var facts = new HashMap<String, Object>();
        for (String buyer : List.of("userBuyer", "economicBuyer", "technicalBuyer", "financialBuyer")) {
            facts.put(buyer, STANDINGS.get(random.nextInt(STANDINGS.size())));
        }
        facts.put("economicAuthority", random.nextBoolean() ? "PROVEN" : null);
        facts.put("planToReachEconomicBuyer", random.nextBoolean());
        facts.put("lastWordDisputed", random.nextInt(10) == 0);
        facts.put("wayToEconomicBuyer", random.nextBoolean());
        facts.put("coachKnown", random.nextBoolean());
        facts.put("termsPresent", true);
        facts.put("marginPercent", decimal(random, 45));
        facts.put("latestKnownMarginPercent", facts.get("marginPercent"));
        facts.put("creditLimitExceeded", random.nextInt(10) == 0);
        facts.put("contractPresent", random.nextBoolean());
        facts.put("unresolvedDuplicates", random.nextInt(2));
        return facts;
    }

    private static BigDecimal decimal(Random random, int below) {
        return new BigDecimal(random.nextInt(below) + "." + (1000 + random.nextInt(9000)));
    }
}
