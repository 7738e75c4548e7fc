package org.dealgate.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelsRefused;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the engine says of a model that it cannot read, where none of our checks foresaw it. */
final class UnreadModels {

    /** With which the engine numbers what it says of processes, forms, decisions and cases. */
    private static final Pattern OF_A_MODEL = Pattern.compile("^ENGINE-(09|22|04)\\d{3} .*", Pattern.DOTALL);

    private static final Pattern FILE = Pattern.compile("resource '?([^' ]+\\.\\w+)");
    private static final Pattern NUMBERS =
            Pattern.compile("(ENGINE|DMN|FEEL/\\w+)-\\d+ |cvc-[A-Za-z0-9.-]+: |Error while transforming [a-z ]+: ");
    private static final Pattern JAVA = Pattern.compile("\\b[a-z]+(\\.[a-z]+)+\\.[A-Z]\\w*|\\w(Exception|Error)\\b");

    private UnreadModels() {}

    /** The exception itself where it is about something else. */
    static RuntimeException inOurWords(ProcessEngineException thrown) {
        List<Finding> findings = findings(thrown);
        if (findings.isEmpty() || Refusals.in(thrown).isPresent()) {
            return thrown;
        }
        var refused = new ModelsRefused(findings);
        refused.initCause(thrown);
        return new RefusedCommand(refused);
    }

    private static List<Finding> findings(ProcessEngineException thrown) {
        if (thrown instanceof ParseException unread) {
            var findings = new ArrayList<Finding>();
            for (ResourceReport report : unread.getResorceReports()) {
                report.getErrors().forEach(problem -> findings.add(finding(report.getResourceName(), problem)));
            }
            return findings;
        }
        String message = String.valueOf(thrown.getMessage());
        if (!OF_A_MODEL.matcher(message).matches()) {
            return List.of();
        }
        Matcher file = FILE.matcher(message);
        return List.of(finding(file.find() ? file.group(1) : "", null, line(thrown), deepest(thrown)));
    }

    private static Finding finding(String file, Problem problem) {
        return finding(file, problem.getMainElementId(), problem.getLine(), String.valueOf(problem.getMessage()));
    }

    private static Finding finding(String file, @Nullable String element, int line, String message) {
        String plain = NUMBERS.matcher(message)
                .replaceAll("")
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return Finding.ofEngine(file, element, line, JAVA.matcher(plain).find() ? null : plain);
    }

    /** What is wrong with a decision is said at the bottom. */
    private static String deepest(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if ((cause instanceof DmnEngineException || cause instanceof SAXException) && cause.getMessage() != null) {
                message = cause.getMessage();
            }
        }
        return message;
    }

    private static int line(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException xml) {
                return xml.getLineNumber();
            }
        }
        return 0;
    }
}
