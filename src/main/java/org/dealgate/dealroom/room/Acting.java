package org.dealgate.dealroom.room;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Refused;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Carries out what a form of the deal's page asks for: back to the page, or the form again with what is wrong. */
@Component
class Acting {

    private final DealRoom room;
    private final Refused refused;
    private final HttpServletRequest request;

    Acting(DealRoom room, Refused refused, HttpServletRequest request) {
        this.room = room;
        this.refused = refused;
        this.request = request;
    }

    /**
     * @param part the section of the page that the form belongs to
     * @param form the form's id
     * @param done message key of what to say afterwards
     */
    ModelAndView act(
            String number, String part, String form, MultiValueMap<String, String> sent, String done, Runnable work) {
        return act(number, part, form, sent, () -> {
            work.run();
            return done;
        });
    }

    /** As the other, where what was done decides what to say afterwards. */
    ModelAndView act(
            String number, String part, String form, MultiValueMap<String, String> sent, Supplier<String> work) {
        return act("/deals/" + number + "#" + part, part, form, sent, work, refused -> room.show(number, refused));
    }

    /**
     * As the others, for a form that is not on the deal's own page.
     *
     * @param next where to go afterwards
     * @param again shows the form with what is wrong
     */
    ModelAndView act(
            String next,
            String part,
            String form,
            MultiValueMap<String, String> sent,
            Supplier<String> work,
            Function<FormState, ModelAndView> again) {
        String done;
        try {
            done = work.get();
        } catch (Refusal refusal) {
            ModelAndView page = again.apply(refused.form(form, sent, refusal));
            page.setStatus(Refused.status(refusal));
            page.addObject("refusedPart", part);
            return page;
        }
        RequestContextUtils.getOutputFlashMap(request).put("done", done);
        RequestContextUtils.getOutputFlashMap(request).put("donePart", part);
        return new ModelAndView("redirect:" + next);
    }
}
