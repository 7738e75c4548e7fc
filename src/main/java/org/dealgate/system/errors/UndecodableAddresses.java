package org.dealgate.system.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Answers for Tomcat what it refuses before any filter of ours sees it, above all addresses that cannot be decoded. There
 * is no servlet yet to draw our page, so it is written out here.
 */
@Component
class UndecodableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Dealgate</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/app.css"></head>
            <body><main class="narrow"><h1>%2$s</h1><p class="notice bad lead">%s</p>
            <p class="actions"><a class="button quiet" href="/">%s</a> <small class="muted">%d</small></p></main></body>
            </html>
            """;

    private final ObjectProvider<Problems> problems;
    private final ObjectProvider<ProblemWriter> writer;
    private final ObjectProvider<LocaleResolver> locales;

    UndecodableAddresses(
            ObjectProvider<Problems> problems,
            ObjectProvider<ProblemWriter> writer,
            ObjectProvider<LocaleResolver> locales) {
        this.problems = problems;
        this.writer = writer;
        this.locales = locales;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new LastWord()));
    }

    private void answer(Request request, Response response) throws IOException {
        Locale locale = locales.getObject().resolveLocale(request);
        int status = response.getStatus();
        String sentence = say(ErrorAnswers.key(status), locale);
        Door door = Door.of(request);
        if (door == Door.PAGE) {
            String language = locale.getLanguage().equals("zh") ? "zh-Hans" : "en";
            String title = say("system.error.title", locale);
            byte[] page = PAGE.formatted(language, title, sentence, say("system.error.back", locale), status)
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        } else {
            writer.getObject().write(door, response, Problems.problem(status, sentence, request.getRequestURI()));
        }
        response.finishResponse();
    }

    private String say(String key, Locale locale) {
        return problems.getObject().sentence(key, List.of(), locale);
    }

    private class LastWord extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                answer(request, response);
            } catch (IOException gone) {
                // whoever asked has left
            }
        }
    }
}
