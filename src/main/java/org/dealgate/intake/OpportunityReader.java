package org.dealgate.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgate.intake.CsvTable.Row;
import org.dealgate.intake.Mapping.State;
import org.jspecify.annotations.Nullable;

/** Turns rows into opportunities, or into findings that say why not. Reads each row of one file once, in order. */
class OpportunityReader {

    /** What one row gave: an opportunity unless it was rejected, and what there is to say about it. */
    record Reading(@Nullable Opportunity opportunity, List<Finding> findings) {}

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int MAX_LENGTH = 150;

    private final Mapping mapping;
    private final int width;
    private final Map<String, BigDecimal> catalogue;
    private final boolean hasCatalogue;
    private final Set<String> knownAccounts;
    private final LocalDate today;
    private final DateTimeFormatter dates;
    private final Set<String> seen = new HashSet<>();

    OpportunityReader(
            Mapping mapping,
            int width,
            @Nullable Map<String, BigDecimal> catalogue,
            Set<String> knownAccounts,
            LocalDate today) {
        this.mapping = mapping;
        this.width = width;
        this.catalogue = catalogue == null ? Map.of() : catalogue;
        this.hasCatalogue = catalogue != null;
        this.knownAccounts = knownAccounts;
        this.today = today;
        this.dates = DateTimeFormatter.ofPattern(mapping.dateFormat()).withResolverStyle(ResolverStyle.STRICT);
    }

    Reading read(Row row) {
        var columns = mapping.opportunities();
        var findings = new ArrayList<Finding>();
        if (row.width() != width) {
            return rejected(Finding.rejection(row.line(), null, null, "intake.row.width", row.width(), width));
        }
        String crmId = text(row, columns.id(), true, findings);
        String account = text(row, columns.account(), true, findings);
        String agent = text(row, columns.agent(), false, findings);
        String product = text(row, columns.product(), false, findings);
        String title = text(row, columns.title(), false, findings);
        State state = state(row, findings);
        LocalDate opened = date(row, columns.opened(), findings);
        LocalDate closed = date(row, columns.closed(), findings);
        BigDecimal value = amount(row, columns.value(), findings);
        if (state != null
                && state != State.OPEN
                && columns.closed() != null
                && row.value(columns.closed()).isEmpty()) {
            findings.add(Finding.rejection(row.line(), columns.closed(), null, "intake.row.finishedWithoutDate"));
        }
        if (opened != null && closed != null && closed.isBefore(opened)) {
            findings.add(Finding.rejection(
                    row.line(), columns.closed(), closed.toString(), "intake.row.closedBeforeOpened"));
        }
        if (crmId != null && !seen.add(crmId)) {
            findings.add(Finding.rejection(row.line(), columns.id(), crmId, "intake.row.repeatedId"));
        }
        if (!findings.isEmpty() || crmId == null || account == null || state == null) {
            return new Reading(null, findings);
        }
        if (state != State.OPEN && closed != null && closed.isAfter(today)) {
            findings.add(Finding.warning(
                    row.line(),
                    columns.closed(),
                    row.value(columns.closed()).orElse(null),
                    "intake.row.closedInFuture"));
        }
        if (product != null && hasCatalogue && !catalogue.containsKey(product)) {
            findings.add(Finding.warning(row.line(), columns.product(), product, "intake.row.unknownProduct"));
        }
        if (!knownAccounts.isEmpty() && !knownAccounts.contains(account)) {
            findings.add(Finding.warning(row.line(), columns.account(), account, "intake.row.unknownAccount"));
        }
        return new Reading(
                new Opportunity(
                        row.line(),
                        crmId,
                        title != null ? title : product == null ? account + " " + crmId : product + " · " + account,
                        account,
                        state,
                        agent,
                        product,
                        opened,
                        closed,
                        // A lost row's amount is what came in, which is nothing: it does not say what was offered.
                        state == State.LOST && value != null && value.signum() == 0 ? null : value,
                        product == null ? null : catalogue.get(product)),
                findings);
    }

    private static Reading rejected(Finding finding) {
        return new Reading(null, List.of(finding));
    }

    private static @Nullable String text(Row row, @Nullable String column, boolean needed, List<Finding> findings) {
        if (column == null) {
            return null;
        }
        Optional<String> value = row.value(column);
        if (value.isEmpty()) {
            if (needed) {
                findings.add(Finding.rejection(row.line(), column, null, "intake.row.missing"));
            }
            return null;
        }
        String problem = problemOf(value.get());
        if (problem != null) {
            findings.add(Finding.rejection(row.line(), column, shortened(value.get()), problem, MAX_LENGTH));
        }
        return value.get();
    }

    static @Nullable String problemOf(String value) {
        if (FORMULA.matcher(value).matches()) {
            return "intake.row.formula";
        }
        if (CONTROL.matcher(value).find()) {
            return "intake.row.control";
        }
        return value.length() > MAX_LENGTH ? "intake.row.tooLong" : null;
    }

    private @Nullable State state(Row row, List<Finding> findings) {
        String column = mapping.opportunities().stage();
        String name = text(row, column, true, findings);
        if (name == null) {
            return null;
        }
        State state = mapping.stages().get(name);
        if (state == null) {
            findings.add(Finding.rejection(
                    row.line(),
                    column,
                    shortened(name),
                    "intake.row.unknownStage",
                    String.join(", ", mapping.stages().keySet())));
        }
        return state;
    }

    private @Nullable LocalDate date(Row row, @Nullable String column, List<Finding> findings) {
        if (column == null || row.value(column).isEmpty()) {
            return null;
        }
        String value = row.value(column).get();
        try {
            return LocalDate.parse(value, dates);
        } catch (DateTimeParseException e) {
            findings.add(
                    Finding.rejection(row.line(), column, shortened(value), "intake.row.date", mapping.dateFormat()));
            return null;
        }
    }

    private static @Nullable BigDecimal amount(Row row, @Nullable String column, List<Finding> findings) {
        if (column == null || row.value(column).isEmpty()) {
            return null;
        }
        String value = row.value(column).get();
        if (!AMOUNT.matcher(value).matches()) {
            findings.add(Finding.rejection(
                    row.line(),
                    column,
                    shortened(value),
                    value.startsWith("=") || value.startsWith("@") ? "intake.row.formula" : "intake.row.amount"));
            return null;
        }
        return new BigDecimal(value);
    }

    private static String shortened(String value) {
        return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH) + "…";
    }
}
