package org.dealgate.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.dealgate.workflow.task.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a task in the version that its deal runs on. */
@Component
class TaskForms {

    private static final int MOST = 500;

    private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

    FormSchema of(CommandContext context, TaskEntity task) {
        CamundaFormRef ref = reference(context, task);
        if (ref == null) {
            return FormSchema.NONE;
        }
        if (!DefaultFormHandler.FORM_REF_BINDING_VERSION.equals(ref.getBinding())) {
            return load(context, task);
        }
        if (read.size() > MOST) {
            read.clear();
        }
        String key = ref.getKey() + ":" + ref.getVersion();
        FormSchema known = read.get(key);
        if (known == null) {
            known = load(context, task);
            read.put(key, known);
        }
        return known;
    }

    /** A form of the same name and version can be another one once its deployment was deleted. */
    void forget() {
        read.clear();
    }

    private static @Nullable CamundaFormRef reference(CommandContext context, TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        boolean without = definition == null || definition.getCamundaFormDefinitionKey() == null;
        return without
                ? null
                : context.runWithoutAuthorization(
                                () -> definition.getTaskFormHandler().createTaskForm(task))
                        .getCamundaFormRef();
    }

    private static FormSchema load(CommandContext context, TaskEntity task) {
        try (InputStream json = context.runWithoutAuthorization(new GetDeployedTaskFormCmd(task.getId()))) {
            return FormSchema.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
