package org.dealgate.designer.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.audit.AuditedEvent;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;

/** Somebody did something to a release. */
sealed interface ReleaseHappenings extends AuditedEvent {

    @Override
    default String chain() {
        return "models";
    }

    /** Proposed, or changed before it went live. */
    record Proposed(
            long release,
            List<String> files,
            String reason,
            @Nullable Long backtest,
            @Nullable String noBacktest,
            Actor actor)
            implements ReleaseHappenings {

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("release", release);
            details.put("files", files);
            details.put("reason", reason);
            details.put("backtest", backtest == null ? "" : backtest);
            details.put("noBacktest", noBacktest == null ? "" : noBacktest);
            return details;
        }
    }

    record Approved(long release, Actor actor) implements ReleaseHappenings {

        @Override
        public Map<String, Object> details() {
            return Map.of("release", release);
        }
    }

    record Withdrawn(long release, Actor actor) implements ReleaseHappenings {

        @Override
        public Map<String, Object> details() {
            return Map.of("release", release);
        }
    }

    /** It is live. */
    record Released(
            long release,
            String deployment,
            List<String> models,
            @Nullable String reason,
            @Nullable String approvedBy,
            Actor actor)
            implements ReleaseHappenings {

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("release", release);
            details.put("deployment", deployment);
            details.put("models", models);
            details.put("reason", reason == null ? "" : reason);
            details.put("approvedBy", approvedBy == null ? "" : approvedBy);
            return details;
        }
    }

    /** What was live before another release is live again. */
    record WentBack(long release, long backOf, String deployment, List<String> models, String reason, Actor actor)
            implements ReleaseHappenings {

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("release", release);
            details.put("backOf", backOf);
            details.put("deployment", deployment);
            details.put("models", models);
            details.put("reason", reason);
            return details;
        }
    }
}
