package org.dealgate.designer.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;

/** A Camunda Form. */
record FormModel(ModelFile file, FormComponent root) {

    /** What cannot be read is among the findings. */
    static Optional<FormModel> read(ModelFile file, Findings findings) {
        try {
            return Optional.of(new FormModel(file, FormComponent.read(file)));
        } catch (ModelXml.Unreadable e) {
            findings.add(e.in(file));
            return Optional.empty();
        }
    }

    Optional<String> id() {
        return root.text("id");
    }

    /** Everything in it, without the form itself. */
    Stream<FormComponent> components() {
        return root.all().skip(1);
    }

    /** What people fill in or see filled in. */
    Stream<FormComponent> fields() {
        return components().filter(c -> c.key().isPresent());
    }

    List<FormComponent> fields(String key) {
        return fields().filter(f -> f.key().filter(key::equals).isPresent()).toList();
    }
}
