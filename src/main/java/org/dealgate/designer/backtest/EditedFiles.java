package org.dealgate.designer.backtest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.dealgate.designer.backtest.decision.DecisionTrial;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.Guard;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelKeys;
import org.dealgate.workflow.published.PublishedNames;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What may be tried: models that can be read and, whoever sends them, contain nothing that would run code. */
@Component
class EditedFiles {

    static final String FIELD = "files";

    private static final int SHOWN = 20;

    private final Guard guard = new Guard(PublishedNames.scan());
    private final MessageSource messages;

    EditedFiles(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws Refusal naming what is wrong with which file */
    void require(List<ModelFile> files) {
        if (files.isEmpty()) {
            throw Refusal.invalid(FIELD, "backtest.files.none");
        }
        if (files.size() > ModelFile.MOST_TOGETHER) {
            throw Refusal.invalid(FIELD, "backtest.files.many", ModelFile.MOST_TOGETHER);
        }
        var problems = new Problems();
        var byName = new LinkedHashMap<String, ModelFile>();
        files.stream()
                .filter(file -> byName.putIfAbsent(file.name(), file) != null)
                .forEach(file -> problems.add(FIELD, "backtest.files.twice", file.name()));
        var models = new HashSet<String>();
        byName.values().stream()
                .flatMap(file -> ModelKeys.of(file).stream())
                .filter(key -> !models.add(key))
                .forEach(key -> problems.add(FIELD, "backtest.files.model-twice", key));
        guard.check(files).stream()
                .filter(Finding::isError)
                .limit(SHOWN)
                .forEach(finding -> problems.add(FIELD, "backtest.files.finding", finding.file(), words(finding)));
        problems.refuse();
        files.stream()
                .filter(file -> file.kind().filter(ModelFile.Kind.DMN::equals).isPresent())
                .forEach(file -> DecisionTrial.unreadable(file)
                        .ifPresent(why -> problems.add(FIELD, "backtest.files.finding", file.name(), why)));
        problems.refuse();
    }

    private String words(Finding finding) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] args = finding.args().toArray();
        var said = new ArrayList<String>();
        if (finding.elementName() != null || finding.element() != null) {
            said.add("“" + (finding.elementName() == null ? finding.element() : finding.elementName()) + "”:");
        }
        for (String key : List.of("lint." + finding.rule(), "lint." + finding.rule() + ".do")) {
            String text = messages.getMessage(key, args, null, locale);
            if (text != null) {
                said.add(text);
            }
        }
        return said.isEmpty() ? finding.rule() : String.join(" ", said);
    }
}
