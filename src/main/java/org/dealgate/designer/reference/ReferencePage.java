package org.dealgate.designer.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reference for designers; each entry has an address of its own. */
@Controller
class ReferencePage {

    private final Reference reference;
    private final Rights rights;

    ReferencePage(Reference reference, Rights rights) {
        this.reference = reference;
        this.rights = rights;
    }

    @GetMapping("/designer/reference")
    String show(@RequestParam(required = false) @Nullable String q, Model model, Locale language) {
        rights.require(Permission.READ_MODELS);
        List<Entry> found = reference.find(q, language);
        Map<Kind, List<Entry>> byKind = found.stream()
                .collect(Collectors.groupingBy(entry -> entry.name().kind(), TreeMap::new, Collectors.toList()));
        model.addAttribute("q", q);
        model.addAttribute("found", found.size());
        model.addAttribute("kinds", byKind);
        return "designer/reference";
    }
}
