package org.dealgate.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a chain by computing it again. */
final class Chain {

    private Chain() {}

    static Verification verify(String chain, List<AuditEntry> entries, Head recorded) {
        Head head = Head.NONE;
        for (AuditEntry entry : entries) {
            String problem = problem(head, entry);
            if (problem != null) {
                return new Verification(chain, false, entries.size(), head.seq() + 1, problem);
            }
            head = Head.at(entry);
        }
        if (!head.equals(recorded)) {
            return new Verification(chain, false, entries.size(), head.seq() + 1, "The entries after it are missing.");
        }
        return new Verification(chain, true, entries.size(), null, null);
    }

    private static @Nullable String problem(Head before, AuditEntry entry) {
        if (entry.seq() != before.seq() + 1) {
            return "The entry is missing.";
        }
        if (!entry.previousHash().equals(before.hash())) {
            return "The entry does not follow the one before it.";
        }
        return Canonical.hash(entry).equals(entry.hash()) ? null : "The entry was changed after it was written.";
    }
}
