package org.dealgate.workflow.deployment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of a deployment, of whatever kind.
 *
 * @param name as it was sent, with folders where it had some
 */
public record ModelFile(String name, byte[] content) {

    /** What the engine takes a file for; it goes by the ending of its name. */
    public enum Kind {
        BPMN(".bpmn", ".bpmn20.xml"),
        DMN(".dmn", ".dmn11.xml"),
        FORM(".form");

        private final String[] endings;

        Kind(String... endings) {
            this.endings = endings;
        }

        boolean endsLike(String name) {
            return Arrays.stream(endings).anyMatch(name::endsWith);
        }
    }

    /** As many as a draft, a backtest or a release holds. */
    public static final int MOST_TOGETHER = 50;

    /** Under its name alone: some browsers and programs send the folders as well. */
    public ModelFile withoutFolders() {
        return new ModelFile(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), content);
    }

    /** Empty where it is no model. */
    public Optional<Kind> kind() {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values()).filter(kind -> kind.endsLike(lower)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
