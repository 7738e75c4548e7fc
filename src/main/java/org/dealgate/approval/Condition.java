package org.dealgate.approval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What must be met before the deal is handed over, as the approver demands it.
 *
 * <p>Written one a line, in every door: {@code text | owner | yyyy-mm-dd}. Owner and date may be left out.
 *
 * @param owner id of who sees to it; null for the deal's owner
 * @param due null for the usual time
 */
record Condition(
        String text, @Nullable String owner, @Nullable LocalDate due) {

    static final String FIELD = "conditions";

    private static final int MOST = 20;
    private static final int LONGEST_TEXT = 500;
    private static final int PARTS = 3;

    static List<Condition> read(@Nullable String lines, Problems problems) {
        var conditions = new ArrayList<Condition>();
        for (String line : Objects.requireNonNullElse(lines, "").lines().toList()) {
            if (!line.isBlank()) {
                conditions.add(one(line, problems));
            }
        }
        if (conditions.size() > MOST) {
            problems.add(FIELD, "approval.conditions.too-many", MOST);
        }
        return conditions;
    }

    private static Condition one(String line, Problems problems) {
        String[] parts = line.split("\\|", -1);
        if (parts.length > PARTS) {
            problems.add(FIELD, "approval.conditions.format");
        }
        String text = problems.line(FIELD, parts[0].strip(), LONGEST_TEXT);
        return new Condition(text, part(parts, 1), due(part(parts, 2), problems));
    }

    private static @Nullable String part(String[] parts, int index) {
        String part = parts.length > index ? parts[index].strip() : "";
        return part.isEmpty() ? null : part;
    }

    private static @Nullable LocalDate due(@Nullable String date, Problems problems) {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            problems.add(FIELD, "approval.conditions.date");
            return null;
        }
    }

    String line() {
        return due == null && owner == null
                ? text
                : text + " | " + Objects.requireNonNullElse(owner, "") + (due == null ? "" : " | " + due);
    }

    static String lines(List<Condition> conditions) {
        return conditions.stream().map(Condition::line).collect(Collectors.joining("\n"));
    }
}
