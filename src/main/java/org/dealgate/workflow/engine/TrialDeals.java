package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/** Deals on which a process designer watches a process run. */
public interface TrialDeals {

    /**
     * Opens one for the current actor, whose process runs on what is current.
     *
     * @param process that is to be seen
     * @param label what the designer calls it, or the number of a deal
     * @return the deal's number
     * @throws org.dealgate.refusal.Refusal where trials are off, the process is not current or no deal gets to it
     */
    String open(ProcessDefinition process, @Nullable String label);
}
