package org.dealgate.workflow.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.dealgate.workflow.published.PublishedNames;

/**
 * What a model may contain whose author is no administrator: whatever makes the engine run something must be on a list,
 * and what is on none is refused. Every finding is an error.
 */
public final class Guard {

    private static final Set<String> ARCHIVES =
            Set.of(".zip", ".bar", ".jar", ".war", ".ear", ".tar", ".gz", ".tgz", ".7z");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_./ ()\\[\\]+,&'-]{1,200}");

    private static final Set<String> OUTSIDE = Set.of("xsi:schemaLocation", "xsi:noNamespaceSchemaLocation");

    private final WorkGuard work = new WorkGuard();
    private final BpmnGuard bpmn;
    private final DmnGuard dmn = new DmnGuard();
    private final FormGuard forms;

    public Guard(PublishedNames published) {
        var variables = new VariableGuard(published);
        this.bpmn = new BpmnGuard(published, variables);
        this.forms = new FormGuard(variables);
    }

    /** Never throws, whatever the files contain. */
    public List<Finding> check(List<ModelFile> files) {
        return files.stream().flatMap(file -> check(file).stream()).toList();
    }

    private List<Finding> check(ModelFile file) {
        var findings = new Findings(file);
        if (!NAME.matcher(file.name()).matches()) {
            findings.add("file-name", Findings.shown(file.name()));
        }
        String ending = ending(file.name());
        if (ARCHIVES.contains(ending)) {
            findings.add("archive", file.name());
        } else if (file.kind().filter(kind -> kind.endsLike(file.name())).isEmpty()) {
            // the engine takes an ending in capitals for none
            findings.add("file-ending", file.name());
        } else {
            check(file, file.kind().orElseThrow(), findings);
        }
        return findings.all();
    }

    private void check(ModelFile file, Kind kind, Findings findings) {
        if (kind == Kind.FORM) {
            forms.check(file, findings);
            return;
        }
        try {
            Element root = ModelXml.read(file);
            root.all().forEach(element -> checkEach(element, findings));
            if (kind == Kind.BPMN) {
                bpmn.check(root, findings);
            } else {
                dmn.check(root, findings);
            }
        } catch (ModelXml.Unreadable unreadable) {
            findings.add(unreadable.in(file));
        }
    }

    private void checkEach(Element element, Findings findings) {
        element.attributes().keySet().stream()
                .filter(OUTSIDE::contains)
                .forEach(attribute -> findings.add("outside", element, attribute));
        work.check(element, findings);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** Those of one file. */
    static final class Findings {

        private static final int LONGEST = 120;

        private final ModelFile file;
        private final List<Finding> found = new ArrayList<>();

        Findings(ModelFile file) {
            this.file = file;
        }

        void add(Finding finding) {
            found.add(finding);
        }

        void add(String rule, Object... args) {
            add(Finding.error(rule, file, 0, args));
        }

        void add(String rule, Element at, Object... args) {
            add(Finding.error(rule, file, at, args));
        }

        List<Finding> all() {
            return List.copyOf(found);
        }

        /** What somebody wrote, short enough to be repeated. */
        static String shown(String text) {
            String line = text.strip().replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ");
            int end = line.length() <= LONGEST
                    ? line.length()
                    : line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
            return end < line.length() ? line.substring(0, end) + "…" : line;
        }
    }
}
