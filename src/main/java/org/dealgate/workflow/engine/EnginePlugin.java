package org.dealgate.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our door and listeners into the engine before it starts. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final EverywhereListener listener;
    private final Admission admission;
    private final RefusalDoor refusals;
    private final FiredRules fired;

    EnginePlugin(EverywhereListener listener, Admission admission, RefusalDoor refusals, FiredRules fired) {
        this.listener = listener;
        this.admission = admission;
        this.refusals = refusals;
        this.fired = fired;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>(orEmpty(engine.getCustomPostBPMNParseListeners()));
        listeners.add(listener);
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setDmnEngineConfiguration(decisions());
        engine.setCustomPreCommandInterceptorsTxRequired(
                behindDoor(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                behindDoor(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        // an unknown BPMN error must not end an activity as if nothing had happened
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setDefaultNumberOfRetries(5);
        engine.setJavaSerializationFormatEnabled(false);
        // two branches of one deal would only trip over each other
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
    }

    private DefaultDmnEngineConfiguration decisions() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.getCustomPostDecisionEvaluationListeners().add(fired);
        return decisions;
    }

    /** The door comes first, so that whatever the others throw leaves through it. */
    private List<CommandInterceptor> behindDoor(
            ProcessEngineConfigurationImpl engine, @Nullable List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>();
        all.add(new EngineDoor(
                admission,
                refusals,
                () -> Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())));
        all.addAll(orEmpty(others));
        return all;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
