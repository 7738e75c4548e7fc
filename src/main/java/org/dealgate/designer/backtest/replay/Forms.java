package org.dealgate.designer.backtest.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.designer.backtest.tape.TapeJson;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.task.FormSchema;

/** What the forms of tasks ask. */
class Forms {

    private final Map<String, FormSchema> byId = new HashMap<>();

    Forms(Collection<ModelFile> files) {
        files.stream()
                .filter(file -> file.kind().filter(ModelFile.Kind.FORM::equals).isPresent())
                .forEach(file -> byId.put(id(file), FormSchema.parse(text(file))));
    }

    static String id(ModelFile form) {
        try {
            return TapeJson.MAPPER.readTree(form.content()).path("id").asText();
        } catch (IOException e) {
            throw new IllegalArgumentException(form.name() + ": " + e.getMessage(), e);
        }
    }

    private static String text(ModelFile form) {
        return new String(form.content(), StandardCharsets.UTF_8);
    }

    /** The same for tasks that take the same answers; where nobody knows the form, for those that name the same one. */
    Set<?> asked(Element task) {
        String form = task.attribute("camunda:formRef").orElse("");
        return byId.containsKey(form)
                ? byId.get(form).asked()
                : Stream.concat(
                                Stream.of(
                                        form, task.attribute("camunda:formKey").orElse("")),
                                task.extensions("camunda:formData")
                                        .flatMap(Element::all)
                                        .map(Element::attributes))
                        .collect(Collectors.toSet());
    }
}
