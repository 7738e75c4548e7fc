package org.dealgate.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads mapping files, the caller's or the one that comes with the program. */
@Component
class Mappings {

    private static final String PART = "mapping";

    private final ObjectMapper json =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
    private final Mapping shipped = read(shippedText());

    /**
     * The caller's mapping, or the shipped one.
     *
     * @throws Refusal INVALID where the mapping cannot be understood, or a column that it names is not in the file
     */
    Mapping choose(byte @Nullable [] given, CsvTable opportunities) {
        Mapping mapping = given == null ? shipped : read(new String(given, StandardCharsets.UTF_8));
        requireColumns(opportunities, mapping.opportunities().columns(), given == null);
        return mapping;
    }

    /** Refuses a file that lacks a column which the mapping names. */
    void requireColumns(CsvTable table, List<String> wanted, boolean byDefault) {
        List<String> missing =
                wanted.stream().filter(c -> !table.columns().contains(c)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(
                    table.part(),
                    byDefault ? "intake.csv.missingColumn.default" : "intake.csv.missingColumn",
                    String.join(", ", missing),
                    String.join(", ", table.columns()));
        }
    }

    private Mapping read(String text) {
        Mapping mapping;
        try {
            var plain = new LoaderOptions();
            plain.setMaxAliasesForCollections(0);
            Object tree = new Yaml(new SafeConstructor(plain)).load(text);
            mapping = json.convertValue(tree == null ? Map.of() : tree, Mapping.class);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw Refusal.invalid(PART, "intake.mapping.unreadable", line);
        } catch (YAMLException | IllegalArgumentException e) {
            throw Refusal.invalid(PART, "intake.mapping.shape");
        }
        check(mapping);
        return mapping;
    }

    private static void check(Mapping mapping) {
        require(mapping.currency(), "currency");
        require(mapping.dateFormat(), "dateFormat");
        require(mapping.opportunities(), "opportunities");
        require(mapping.opportunities().id(), "opportunities.id");
        require(mapping.opportunities().account(), "opportunities.account");
        require(mapping.opportunities().stage(), "opportunities.stage");
        require(mapping.stages(), "stages");
        try {
            Currency.getInstance(mapping.currency());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(PART, "intake.mapping.currency", mapping.currency());
        }
        try {
            DateTimeFormatter.ofPattern(mapping.dateFormat());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(PART, "intake.mapping.dateFormat", mapping.dateFormat());
        }
    }

    private static void require(@Nullable Object value, String name) {
        if (value == null) {
            throw Refusal.invalid(PART, "intake.mapping.missing", name);
        }
    }

    private static String shippedText() {
        try {
            return new ClassPathResource("intake/crm-sales-opportunities.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
