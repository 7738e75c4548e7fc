package org.dealgate.approval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One approver whom the matrix demands.
 *
 * @param level levels are asked one after the other, lowest first
 * @param position key of the position whose holder must approve, or {@code @} and the id of a person
 * @param looksAt the fields of the terms that the approval depends on, see {@link TermsFields}, and of {@link
 *     MatrixInput}; {@code *} is every field
 * @param ruleId the rule that demands it, in words
 */
public record DemandedApproval(int level, String position, Set<String> looksAt, String ruleId) {

    static final Set<String> EVERYTHING = Set.of("*");

    /** The same approver, whom another rule demands as well: at the lower level, for all that both name. */
    DemandedApproval and(DemandedApproval other) {
        var both = new HashSet<>(looksAt);
        both.addAll(other.looksAt);
        String rules = ruleId.equals(other.ruleId) ? ruleId : ruleId + "; " + other.ruleId;
        return new DemandedApproval(Math.min(level, other.level), position, Set.copyOf(both), rules);
    }

    /** What the matrix may list: others never change. */
    public static Set<String> knownFields() {
        return TermsFields.all();
    }

    /** Fields as the matrix lists them, with commas between; nothing listed means every field. */
    public static Set<String> fields(String listed) {
        Set<String> fields = Arrays.stream(listed.split(","))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return fields.isEmpty() ? EVERYTHING : fields;
    }
}
