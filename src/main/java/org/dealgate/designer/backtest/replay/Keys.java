package org.dealgate.designer.backtest.replay;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;

/** The processes, decisions and forms that a file holds. */
class Keys {

    private Keys() {}

    static Set<String> of(ModelFile file) {
        if (file.kind().filter(ModelFile.Kind.FORM::equals).isPresent()) {
            return Set.of("form " + Forms.id(file));
        }
        try {
            Element definitions = ModelXml.read(file);
            return Stream.concat(definitions.children("bpmn:process"), definitions.children("dmn:decision"))
                    .flatMap(element -> element.id().stream())
                    .collect(Collectors.toSet());
        } catch (ModelXml.Unreadable e) {
            throw new IllegalArgumentException(file.name() + ": " + e.getMessage(), e);
        }
    }
}
