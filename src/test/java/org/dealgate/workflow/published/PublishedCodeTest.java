package org.dealgate.workflow.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.published.PublishedBean.Kind;
import org.dealgate.workflow.published.PublishedBean.PublishedProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published of a bean is written beside its code, so it could differ from it. */
class PublishedCodeTest {

    private static final Pattern PROPERTY = Pattern.compile("\\.(?:required|optional)\\(\"(\\w+)\"\\)");
    private static final Pattern READ = Pattern.compile("\\.getVariable\\(\\s*(\\w+)\\.(\\w+)");
    private static final Pattern WRITTEN = Pattern.compile("\\.setVariable\\(\\s*(\\w+)\\.(\\w+)");

    private static final Pattern ANSWER =
            Pattern.compile("submission\\.(?:text|date|number|ticked)\\((?:\"(\\w+)\"|(\\w+)\\.(\\w+))\\)");
    private static final Path SOURCES = Path.of("src/main/java/org/dealgate/workflow");

    static Stream<PublishedBean> delegatesAndListeners() {
        return PublishedNames.scan().all().stream().filter(bean -> bean.kind() != Kind.QUESTIONS);
    }

    @ParameterizedTest
    @MethodSource("delegatesAndListeners")
    void says_what_its_code_reads_and_writes(PublishedBean bean) throws IOException {
        // what reads a variable for several beans is looked at with each of them
        String code = read(source(bean));
        if (code.contains("OwnRequest ")) {
            code += read(source("OwnRequest"));
        }

        assertThat(matches(PROPERTY, code).map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        bean.properties().stream().map(PublishedProperty::name).toList());
        assertThat(variables(READ, code)).containsExactlyInAnyOrderElementsOf(bean.reads());
        assertThat(variables(WRITTEN, code)).containsExactlyInAnyOrderElementsOf(bean.writes());
    }

    static Stream<Path> taskRules() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources
                    .filter(file -> file.getFileName().toString().endsWith("Rule.java"))
                    .filter(file -> read(file).contains(" implements TaskRule"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("taskRules")
    void says_which_answers_the_rule_of_a_task_uses(Path rule) throws ReflectiveOperationException {
        String type = rule.toString().replaceAll("^src/main/java/|\\.java$", "").replace('/', '.');
        PublishedTask published = Class.forName(type).getAnnotation(PublishedTask.class);

        assertThat(published).isNotNull();
        assertThat(Stream.of(published.needs(), published.reads()).flatMap(Stream::of))
                .containsExactlyInAnyOrderElementsOf(matches(ANSWER, read(rule))
                        .map(match ->
                                match.group(1) == null ? constant(match.group(2), match.group(3)) : match.group(1))
                        .distinct()
                        .toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path source(PublishedBean bean) throws IOException {
        return source(Character.toUpperCase(bean.name().charAt(0)) + bean.name().substring(1));
    }

    private static Path source(String type) throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(f -> f.getFileName().toString().equals(type + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + type));
        }
    }

    private static List<String> variables(Pattern access, String code) {
        return matches(access, code)
                .map(match -> constant(match.group(1), match.group(2)))
                .distinct()
                .collect(Collectors.toList());
    }

    private static String constant(String type, String name) {
        try {
            return (String) Class.forName("org.dealgate.workflow.model." + type)
                    .getField(name)
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
