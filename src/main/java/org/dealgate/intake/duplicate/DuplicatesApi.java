package org.dealgate.intake.duplicate;

import java.util.List;
import org.dealgate.deal.Deals;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals/{number}/duplicates")
class DuplicatesApi {

    private final Duplicates duplicates;
    private final Deals deals;

    DuplicatesApi(Duplicates duplicates, Deals deals) {
        this.duplicates = duplicates;
        this.deals = deals;
    }

    @GetMapping
    List<SuspicionView> list(@PathVariable String number) {
        List<Suspicion> all = duplicates.of(number);
        deals.get(number);
        return all.stream().map(SuspicionView::of).toList();
    }

    @GetMapping("/{other}")
    SuspicionView one(@PathVariable String number, @PathVariable String other) {
        return SuspicionView.of(duplicates.between(number, other));
    }

    @PostMapping("/{other}/resolve")
    SuspicionView resolve(@PathVariable String number, @PathVariable String other, @RequestBody Resolution resolution) {
        duplicates.resolve(number, other, resolution);
        return SuspicionView.of(duplicates.between(number, other));
    }
}
