package org.dealgate.designer.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reference for designers' own tools. */
@RestController
class ReferenceApi {

    private final Reference reference;
    private final Rights rights;

    ReferenceApi(Reference reference, Rights rights) {
        this.reference = reference;
        this.rights = rights;
    }

    /**
     * @param details by what they say, for instance {@code used-in}
     * @param link where it stands on the page
     */
    record Shown(
            String kind, String name, String meaning, String example, Map<String, List<String>> details, String link) {

        static Shown of(Entry entry) {
            Name name = entry.name();
            var details = new LinkedHashMap<String, List<String>>();
            name.details()
                    .forEach(detail -> details.merge(
                            detail.what(),
                            detail.values(),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
            return new Shown(
                    name.kind().key(),
                    name.name(),
                    entry.meaning(),
                    entry.example(),
                    details,
                    "/designer/reference#" + name.anchor());
        }
    }

    /** In the language that the request asks for. */
    @GetMapping("/api/designer/reference")
    List<Shown> all(@RequestParam(required = false) @Nullable String q, Locale language) {
        rights.require(Permission.READ_MODELS);
        return reference.find(q, language).stream().map(Shown::of).toList();
    }
}
