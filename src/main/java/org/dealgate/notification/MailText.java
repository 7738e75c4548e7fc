package org.dealgate.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts a mail into words, as text and as HTML, in the reader's language. Everything from outside is escaped. */
@Component
class MailText {

    record Words(String subject, String text, String html) {}

    private static final String KEY = "notification.";

    private final MessageSource messages;
    private final String baseUrl;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailText(MessageSource messages, @Value("${dealgate.base-url:http://localhost:8080}") String baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(java.util.Set.of("mail/*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    Words of(Mail mail, Locale language) {
        MailModel model = mail.model();
        Object[] args = arguments(model, language);
        String key = KEY + mail.template();
        String subject = Headers.requireOneLine(messages.getMessage(key + ".subject", args, language));

        var context = new Context(language);
        context.setVariable("language", "zh".equals(language.getLanguage()) ? "zh-Hans" : language.getLanguage());
        context.setVariable("subject", subject);
        context.setVariable("lead", messages.getMessage(key + ".lead", args, language));
        context.setVariable("quote", model.text().lines().toList());
        context.setVariable("facts", rows(model, language));
        context.setVariable("items", model.items());
        context.setVariable("url", model.path() == null ? null : baseUrl + model.path());
        context.setVariable("action", messages.getMessage(key + ".action", args, "", language));
        context.setVariable("note", messages.getMessage(key + ".note", args, "", language));
        return new Words(
                subject, engine.process("mail/message.txt", context), engine.process("mail/message.html", context));
    }

    private Object[] arguments(MailModel model, Locale language) {
        String stage = model.stage().isEmpty()
                ? ""
                : messages.getMessage(KEY + "stage." + model.stage(), null, model.stage(), language);
        return List.of(
                        model.number(),
                        model.title(),
                        model.account(),
                        String.valueOf(stage),
                        model.actor(),
                        model.text(),
                        model.detail())
                .toArray();
    }

    private Map<String, String> rows(MailModel model, Locale language) {
        var rows = new LinkedHashMap<String, String>();
        model.facts().forEach((label, value) -> rows.put(messages.getMessage(label, null, language), value));
        return rows;
    }
}
