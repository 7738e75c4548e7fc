package org.dealgate.designer.backtest.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an edited decision says.
 *
 * @param rules ids of the rules that fired, by decision
 * @param missing variables that it asked for and that are not on record
 * @param failure why there is no result; null where there is one
 */
public record Evaluated(
        List<Map<String, @Nullable Object>> outputs,
        Map<String, List<String>> rules,
        Set<String> missing,
        @Nullable String failure) {}
