package org.dealgate.system.errors;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Words problems as RFC 9457 wants them: {@code status}, {@code detail}, and {@code errors} naming fields. */
@Component
class Problems {

    private final MessageSource messages;
    private final RefusalText text;

    Problems(MessageSource messages, RefusalText text) {
        this.messages = messages;
        this.text = text;
    }

    ProblemDetail of(Refusal refusal, String path, Locale locale) {
        ProblemDetail problem = problem(refusal.kind().status(), text.of(refusal, locale), path);
        var errors = refusal.problems().stream()
                .filter(p -> p.field() != null)
                .map(p -> error(p, locale))
                .toList();
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    ProblemDetail of(int status, String key, List<Object> args, String path, Locale locale) {
        return problem(status, sentence(key, args, locale), path);
    }

    String sentence(String key, List<Object> args, Locale locale) {
        return String.valueOf(messages.getMessage(key, args.toArray(), key, locale));
    }

    private Map<String, String> error(Refusal.Problem problem, Locale locale) {
        var error = new TreeMap<String, String>();
        error.put("field", String.valueOf(problem.field()));
        error.put("message", sentence(problem.key(), problem.args(), locale));
        return error;
    }

    static ProblemDetail problem(int status, String detail, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
        URI instance = instance(path);
        if (instance != null) {
            problem.setInstance(instance);
        }
        return problem;
    }

    private static @Nullable URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
