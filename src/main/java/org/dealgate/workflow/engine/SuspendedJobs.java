package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Puts back a job that was taken a moment before its deal was put on hold. Engine internals: the engine looks at a job's
 * suspension when it takes the job, and executes it without looking again.
 */
final class SuspendedJobs {

    private static final CommandField<String> JOB = new CommandField<>(ExecuteJobsCmd.class, "jobId", String.class);

    private SuspendedJobs() {}

    /** Answers whether the command is to be left. */
    static boolean putBack(Command<?> command, CommandContext context) {
        if (!(command instanceof ExecuteJobsCmd)) {
            return false;
        }
        // kept in the command's session: the command itself does not read it again
        JobEntity job = context.getDbEntityManager().selectById(JobEntity.class, JOB.of(command));
        if (job == null || !job.isSuspended()) {
            return false;
        }
        job.unlock();
        return true;
    }
}
