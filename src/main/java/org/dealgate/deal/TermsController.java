package org.dealgate.deal;

import java.net.URI;
import java.util.List;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals/{number}/terms")
class TermsController {

    private final Deals deals;
    private final Terms terms;
    private final Rights rights;

    TermsController(Deals deals, Terms terms, Rights rights) {
        this.deals = deals;
        this.terms = terms;
        this.rights = rights;
    }

    @GetMapping
    List<TermsView> versions(@PathVariable String number) {
        rights.require(Permission.VIEW_DEALS);
        return terms.versions(deals.get(number).number()).stream()
                .map(TermsView::of)
                .toList();
    }

    @GetMapping("/{version}")
    ResponseEntity<TermsView> version(@PathVariable String number, @PathVariable int version) {
        rights.require(Permission.VIEW_DEALS);
        TermsVersion found = terms.version(number, version)
                .orElseThrow(() -> Refusal.notFound("deal.terms.unknown", number, String.valueOf(version)));
        return ResponseEntity.ok().eTag(String.valueOf(version)).body(TermsView.of(found));
    }

    /** Adds a version, or answers 200 with the present one where it says the same; {@code If-Match} with the version one started from refuses to write over somebody else's. */
    @PostMapping
    ResponseEntity<TermsView> add(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TermsDraft draft) {
        Terms.Added added = terms.add(number, ifMatch == null ? draft : draft.basedOn(version(ifMatch)));
        int version = added.terms().version();
        var answer = added.isNew()
                ? ResponseEntity.created(URI.create("/api/deals/" + number + "/terms/" + version))
                : ResponseEntity.ok();
        return answer.eTag(String.valueOf(version)).body(TermsView.of(added.terms()));
    }

    private static int version(String ifMatch) {
        String tag = ifMatch.strip().replaceAll("^(?:W/)?\"(.*)\"$", "$1");
        if (!tag.matches("\\d{1,9}")) {
            throw Refusal.invalid("If-Match", "deal.terms.based-on");
        }
        return Integer.parseInt(tag);
    }
}
