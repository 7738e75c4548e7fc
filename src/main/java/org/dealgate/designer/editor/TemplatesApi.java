package org.dealgate.designer.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dealgate's building blocks, the same that Camunda Modeler finds in the checkout. */
@RestController
class TemplatesApi {

    private final Rights rights;
    private final List<JsonNode> templates;

    TemplatesApi(Rights rights, ObjectMapper json) throws IOException {
        this.rights = rights;
        this.templates = read(json);
    }

    @GetMapping("/api/designer/element-templates")
    List<JsonNode> all() {
        rights.require(Permission.READ_MODELS);
        return templates;
    }

    private static List<JsonNode> read(ObjectMapper json) throws IOException {
        var found = new ArrayList<JsonNode>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:element-templates/*.json")) {
            JsonNode content = json.readTree(file.getInputStream());
            // a file holds one template or a list of them
            if (content.isArray()) {
                content.forEach(found::add);
            } else {
                found.add(content);
            }
        }
        return List.copyOf(found);
    }
}
