package org.dealgate.designer.difference;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.dealgate.designer.draft.DeployedModel;
import org.dealgate.refusal.Parts;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /designer/difference}: two versions side by side. {@code ?model=processes/stage-gate&before=3&after=4} are
 * deployed versions, {@code ?draft=7&file=stage-gate.bpmn} is a draft and what is live, {@code ?release=9&file=stage-gate.bpmn} a
 * proposal and what is live; a file is sent by POST.
 */
@Controller
@RequestMapping("/designer/difference")
class DifferencePage {

    static final Set<String> PARTS = Set.of("file", "model", "_csrf");

    private final Comparing comparing;
    private final DifferenceWords words;
    private final RefusalText refusals;

    DifferencePage(Comparing comparing, DifferenceWords words, RefusalText refusals) {
        this.comparing = comparing;
        this.words = words;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable Integer before,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam(required = false) @Nullable String file,
            Locale locale) {
        if (draft != null) {
            return answer(() -> comparing.draft(draft, file), null, locale);
        }
        if (release != null) {
            return answer(() -> comparing.proposed(release, file), null, locale);
        }
        if (model == null || model.isBlank()) {
            return choice(null);
        }
        ModelName name = ModelName.of(model);
        return answer(() -> comparing.versions(name, before, after), name, locale);
    }

    @PostMapping
    ModelAndView compare(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String model,
            HttpServletRequest request,
            Locale locale) {
        ModelName name = model == null || model.isBlank() ? null : ModelName.of(model);
        return answer(
                () -> {
                    Parts.require(request, PARTS);
                    return comparing.brought(Brought.file(file), name);
                },
                name,
                locale);
    }

    private ModelAndView answer(Supplier<Compared> comparison, @Nullable ModelName name, Locale locale) {
        try {
            return page(comparison.get());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            ModelAndView page = choice(name);
            page.addObject("problem", refusals.of(withoutFields(refusal), locale));
            page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return page;
        }
    }

    /** The page has one place for what is wrong. */
    private static Refusal withoutFields(Refusal refusal) {
        return new Refusal(
                refusal.kind(),
                refusal.problems().stream()
                        .map(problem -> new Refusal.Problem(null, problem.key(), problem.args()))
                        .toList());
    }

    private ModelAndView page(Compared compared) {
        Difference difference = compared.difference();
        return framed(compared.model(), compared.versions())
                .addObject("compared", compared)
                .addObject("before", compared.before())
                .addObject("after", compared.after())
                .addObject("kind", difference.kind().name())
                .addObject("summary", Summary.of(difference))
                .addObject(
                        "meaningful",
                        words.of(difference.meaningful().stream()
                                .filter(change -> !ComparedTable.tells(change))
                                .toList()))
                .addObject("moved", words.of(difference.moved()))
                .addObject("technical", words.of(difference.technical()))
                .addObject("tables", compared.tables());
    }

    private ModelAndView choice(@Nullable ModelName name) {
        List<DeployedModel> versions = name == null ? List.of() : comparing.versions(name);
        ModelAndView page = framed(versions.isEmpty() ? null : versions.get(0), versions);
        return page.addObject("offered", comparing.offered());
    }

    private static ModelAndView framed(@Nullable DeployedModel model, List<DeployedModel> versions) {
        return new ModelAndView("difference/difference")
                .addObject("model", model)
                .addObject("name", model == null ? null : ModelName.of(model.kind(), model.key()))
                .addObject("versions", versions);
    }
}
