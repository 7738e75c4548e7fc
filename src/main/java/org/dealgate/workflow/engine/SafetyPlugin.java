package org.dealgate.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Turns to safe what the engine leaves open by default. */
@Component
class SafetyPlugin extends AbstractProcessEnginePlugin {

    /** Ids of people and groups as we give them; the engine's own pattern knows no hyphen. */
    private static final String ID = "[a-z][a-z0-9._-]*";

    private final PublishedBeans beans;
    private final CheckedDeployer deployer;

    SafetyPlugin(BeanFactory beans, CheckedDeployer deployer) {
        this.beans = new PublishedBeans(beans);
        this.deployer = deployer;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setResourceAuthorizationProvider(new RightsByDefinition());
        engine.setGeneralResourceWhitelistPattern(ID);
        engine.setEnableExpressionsInAdhocQueries(false);
        // the filters that come with the program need currentUser(); which expressions may be stored QueryGuard says
        engine.setEnableExpressionsInStoredQueries(true);
        // scripts look at the beans, expressions at the manager, which was made before this and offers every bean
        engine.setBeans(beans);
        engine.setExpressionManager(new JuelExpressionManager(beans));
        engine.setCustomPreDeployers(List.of(deployer));
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setCustomPostCommandInterceptorsTxRequired(guarded(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                guarded(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> guarded(@Nullable List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>();
        all.add(new EngineGuard());
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
