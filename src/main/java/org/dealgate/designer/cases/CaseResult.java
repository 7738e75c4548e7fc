package org.dealgate.designer.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a decision said to a case.
 *
 * @param actual written as what was expected is; null where it said nothing because it failed
 * @param failure why it failed, in the engine's words; null where it did not
 */
public record CaseResult(
        String name,
        String expected,
        @Nullable String actual,
        @Nullable String failure) {

    public boolean passed() {
        return expected.equals(actual);
    }
}
