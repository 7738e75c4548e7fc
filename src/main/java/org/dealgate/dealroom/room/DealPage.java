package org.dealgate.dealroom.room;

import java.time.LocalDate;
import java.util.List;
import org.dealgate.dealroom.ProcessPicture;
import org.dealgate.dealroom.ProcessPicture.Diagram;
import org.dealgate.dealroom.page.Words;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** {@code /deals/{number}}: everything about one deal. */
@Controller
class DealPage {

    private final DealRoom room;
    private final TermsPanel terms;
    private final ProcessPicture picture;
    private final Rights rights;
    private final Words words;

    DealPage(DealRoom room, TermsPanel terms, ProcessPicture picture, Rights rights, Words words) {
        this.room = room;
        this.terms = terms;
        this.picture = picture;
        this.rights = rights;
        this.words = words;
    }

    /**
     * @param from one terms version to compare
     * @param to the other
     * @param on the day of which the buying centre is shown
     */
    @GetMapping("/deals/{number}")
    ModelAndView show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        ModelAndView page = room.show(number, on);
        if (from != null && to != null) {
            terms.compare(number, from, to).ifPresent(difference -> page.addObject("difference", difference));
        }
        return page;
    }

    /** What the page draws; it says the same in words. */
    @GetMapping(path = "/deals/{number}/picture", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Diagram> picture(@PathVariable String number) {
        rights.require(Permission.VIEW_DEALS);
        return picture.of(number).stream()
                .map(d -> new Diagram(
                        d.key(),
                        d.version(),
                        words.known("dealroom.process." + d.key(), d.name()),
                        d.bpmn(),
                        d.active(),
                        d.taken()))
                .toList();
    }

    /** Where the browser's language switch or reload lands after a refused form. */
    @GetMapping({
        "/deals/{number}/{part:terms|stakeholders|approvals|documents|withdraw|hold|resume|return|assistant}",
        "/deals/{number}/{part:stakeholders|contacts|approvals}/{id}/**"
    })
    String back(@PathVariable String number) {
        return "redirect:/deals/" + number;
    }

    /** The same for a blocker's forms. */
    @GetMapping("/deals/{number}/blockers/{id}/*")
    String backToBlocker(@PathVariable String number, @PathVariable String id) {
        return "redirect:/deals/" + number + "/blockers/" + id;
    }
}
