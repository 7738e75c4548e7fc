package org.dealgate.workflow.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.query.Query;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * CVE-2026-109432: an expression in a query is run by the engine, and in the parts of a query joined by "or" it is so even
 * where expressions are switched off. Refuses every expression in a query that somebody sends, and all but the harmless
 * ones in a stored filter: when it is saved, when it is run, and in the query that extends it.
 */
class QueryGuard {

    private static final CommandField<Filter> SAVED = new CommandField<>(SaveFilterCmd.class, "filter", Filter.class);
    private static final CommandField<String> RUN =
            new CommandField<>(AbstractExecuteFilterCmd.class, "filterId", String.class);
    private static final CommandField<Query> EXTENDED_BY =
            new CommandField<>(AbstractExecuteFilterCmd.class, "extendingQuery", Query.class);

    void check(Command<?> command, CommandContext context) {
        if (command instanceof AbstractQuery<?, ?> query) {
            requireNone(query);
        } else if (command instanceof SaveFilterCmd) {
            Filter filter = SAVED.of(command);
            if (filter != null) {
                requireHarmless(filter.getQuery());
            }
        } else if (command instanceof AbstractExecuteFilterCmd) {
            requireNone(EXTENDED_BY.of(command));
            String id = RUN.of(command);
            // the command reads the same row again, from the session's cache
            FilterEntity stored =
                    id == null ? null : context.getDbEntityManager().selectById(FilterEntity.class, id);
            if (stored != null) {
                requireHarmless(stored.getQuery());
            }
        }
    }

    private static void requireNone(@Nullable Object query) {
        if (expressions(query).findAny().isPresent()) {
            throw new RefusedCommand(Refusal.because(Refusal.Kind.INVALID, "workflow.query.expression"));
        }
    }

    private static void requireHarmless(@Nullable Object query) {
        if (!expressions(query).allMatch(HarmlessExpression::is)) {
            throw new RefusedCommand(Refusal.because(Refusal.Kind.INVALID, "workflow.filter.expression"));
        }
    }

    private static Stream<String> expressions(@Nullable Object query) {
        return parts(query).map(AbstractQuery::getExpressions).map(Map::values).flatMap(v -> v.stream());
    }

    private static Stream<AbstractQuery<?, ?>> parts(@Nullable Object query) {
        Set<AbstractQuery<?, ?>> found = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(query, found);
        return found.stream();
    }

    /** Also "or" inside "or", which the engine stores with its filter; joined parts know each other in a circle. */
    private static void collect(@Nullable Object query, Set<AbstractQuery<?, ?>> found) {
        if (query instanceof AbstractQuery<?, ?> part && found.add(part)) {
            if (part instanceof TaskQueryImpl task) {
                task.getQueries().forEach(joined -> collect(joined, found));
            } else if (part instanceof HistoricTaskInstanceQueryImpl history) {
                history.getQueries().forEach(joined -> collect(joined, found));
            }
        }
    }
}
