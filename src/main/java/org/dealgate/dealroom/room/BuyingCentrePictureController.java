package org.dealgate.dealroom.room;

import java.time.LocalDate;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.dealroom.page.Words;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a deal's page draws of its buying centre; the page's table says the same. */
@RestController
class BuyingCentrePictureController {

    private final Deals deals;
    private final BuyingCentres centres;
    private final Rights rights;
    private final Words words;

    BuyingCentrePictureController(Deals deals, BuyingCentres centres, Rights rights, Words words) {
        this.deals = deals;
        this.centres = centres;
        this.rights = rights;
        this.words = words;
    }

    /** @param on the day at whose end it is shown; now where it is not given or not over */
    @GetMapping("/deals/{number}/buying-centre")
    BuyingCentrePicture picture(
            @PathVariable String number,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        rights.require(Permission.VIEW_DEALS);
        Deal deal = deals.get(number);
        return BuyingCentrePicture.of(centres.of(deal, on), centres.lastContacts(deal, on), words);
    }
}
