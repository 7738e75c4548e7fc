package org.dealgate.designer.difference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.dealgate.refusal.Parts;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What differs between two versions, over REST: the words of the page. */
@RestController
@RequestMapping("/api/designer/difference")
@Tag(name = "Designer")
class DifferenceApi {

    private final Comparing comparing;
    private final DifferenceWords words;

    DifferenceApi(Comparing comparing, DifferenceWords words) {
        this.comparing = comparing;
        this.words = words;
    }

    @Operation(
            summary = "What differs between two deployed versions, or between a draft or a proposal and what is live",
            description = "model is processes/{key}, decisions/{key} or forms/{key}; without after it is the newest"
                    + " version, without before the one before it.")
    @GetMapping
    DifferenceAnswer show(
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable Integer before,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam(required = false) @Nullable String file) {
        if (draft != null) {
            return DifferenceAnswer.of(comparing.draft(draft, file), words);
        }
        if (release != null) {
            return DifferenceAnswer.of(comparing.proposed(release, file), words);
        }
        if (model == null || model.isBlank()) {
            throw Refusal.invalid("model", "difference.no-model-named");
        }
        return DifferenceAnswer.of(comparing.versions(ModelName.of(model), before, after), words);
    }

    @Operation(summary = "What a file differs in from what is live; the file is not kept")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DifferenceAnswer compare(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String model,
            HttpServletRequest request) {
        Parts.require(request, DifferencePage.PARTS);
        ModelName name = model == null || model.isBlank() ? null : ModelName.of(model);
        return DifferenceAnswer.of(comparing.brought(Brought.file(file), name), words);
    }
}
