package org.dealgate.designer.backtest.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A line that the child says: a deal's verdict; or why it cannot go on; or neither: it has tried all deals.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Said(@Nullable Verdict verdict, @Nullable String failure) {

    boolean isTheEnd() {
        return verdict == null && failure == null;
    }
}
