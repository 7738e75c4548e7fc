package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** What nobody may ask of the engine, administrators and Dealgate's own code included. Runs inside the command's context. */
class EngineGuard extends CommandInterceptor {

    private final QueryGuard queries = new QueryGuard();
    private final IdentityGuard identities = new IdentityGuard();

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        queries.check(command, context);
        identities.check(command);
        if (SuspendedJobs.putBack(command, context)) {
            return null;
        }
        if (command instanceof DeployCmd) {
            return deploy(command, context);
        }
        return run(command, context);
    }

    private <T> T deploy(Command<T> command, CommandContext context) {
        try {
            return run(command, context);
        } catch (ProcessEngineException e) {
            throw UnreadModels.inOurWords(e);
        }
    }

    private <T> T run(Command<T> command, CommandContext context) {
        if (InternalCall.isOpen() && context.isAuthorizationCheckEnabled()) {
            // who may ask for it was checked by the feature; the engine's rights are about its own doors
            return context.runWithoutAuthorization(() -> next.execute(command));
        }
        return next.execute(command);
    }
}
