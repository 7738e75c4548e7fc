package org.dealgate.system.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** The container's last word. Keeps the status that was given and says it in the shape the asked door speaks. */
@Controller
class ErrorAnswers implements ErrorController {

    static final String SENTENCE = ErrorAnswers.class.getName() + ".sentence";

    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 410, 413, 415, 429);

    private final Problems problems;
    private final ProblemWriter writer;
    private final LocaleResolver locales;

    ErrorAnswers(Problems problems, ProblemWriter writer, LocaleResolver locales) {
        this.problems = problems;
        this.writer = writer;
        this.locales = locales;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = Objects.requireNonNullElse(
                (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpServletResponse.SC_NOT_FOUND);
        String path = Objects.requireNonNullElse(
                (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        var locale = locales.resolveLocale(request);
        String sentence = Objects.requireNonNullElseGet(
                (String) request.getAttribute(SENTENCE), () -> problems.sentence(key(status), List.of(), locale));
        Door door = Door.of(path);
        String accept = request.getHeader("Accept");
        if (door == Door.PAGE && (accept == null || accept.contains("text/html") || accept.contains("*/*"))) {
            return page(status, sentence);
        }
        writer.write(door, response, Problems.problem(status, sentence, path));
        return null;
    }

    static ModelAndView page(int status, String sentence) {
        var page = new ModelAndView("system/error");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("status", status);
        page.addObject("sentence", sentence);
        return page;
    }

    static String key(int status) {
        return "system.error." + (WORDED.contains(status) ? status : status >= 500 ? 500 : 400);
    }
}
