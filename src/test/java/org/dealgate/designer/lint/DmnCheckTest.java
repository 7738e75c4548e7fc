package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import de.redsix.dmncheck.result.Severity;
import de.redsix.dmncheck.result.ValidationResult;
import de.redsix.dmncheck.validators.AggregationOutputTypeValidator;
import de.redsix.dmncheck.validators.AggregationValidator;
import de.redsix.dmncheck.validators.ConflictingRuleValidator;
import de.redsix.dmncheck.validators.DuplicateRuleValidator;
import de.redsix.dmncheck.validators.InputEntryTypeValidator;
import de.redsix.dmncheck.validators.InputTypeDeclarationValidator;
import de.redsix.dmncheck.validators.OutputEntryTypeValidator;
import de.redsix.dmncheck.validators.OutputTypeDeclarationValidator;
import de.redsix.dmncheck.validators.ShadowedRuleValidator;
import de.redsix.dmncheck.validators.core.Validator;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.model.dmn.Dmn;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another program's checks of decision tables, as a second opinion on ours. */
class DmnCheckTest {

    private static final List<Validator> SECOND_OPINION = List.of(
            new ShadowedRuleValidator(),
            new ConflictingRuleValidator(),
            new DuplicateRuleValidator(),
            new InputEntryTypeValidator(),
            new InputTypeDeclarationValidator(),
            new OutputEntryTypeValidator(),
            new OutputTypeDeclarationValidator(),
            new AggregationValidator(),
            new AggregationOutputTypeValidator());

    static Stream<ModelFile> shipped() {
        return ShippedModels.all().stream().filter(file -> file.name().endsWith(".dmn"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shipped_tables_are_sound_in_its_eyes_too(ModelFile file) {
        // a test beside null, as FEEL allows it
        assertThat(errors(file)).allMatch("Types of head and tail do not match."::equals);
    }

    @Property(tries = 400)
    void what_it_finds_in_a_table_is_found_here(@ForAll("tables") String table) {
        ModelFile file = SmallModels.file("risk.dmn", table);

        if (!errors(file).isEmpty()) {
            assertThat(SmallModels.check(List.of(file)))
                    .extracting(Finding::rule)
                    .anyMatch(rule -> rule.startsWith("rule") || rule.equals("wrong-type"));
        }
    }

    @Provide
    Arbitrary<String> tables() {
        // not ANY, whose rules may match beside one another as long as they say the same
        Arbitrary<String> policy = Arbitraries.of("UNIQUE", "FIRST", "COLLECT", "RULE ORDER");
        Arbitrary<List<String>> rules = Combinators.combine(
                        Arbitraries.of("\"FIT\"", "\"GAPS\"", "\"FIT\",\"GAPS\"", "-", "3"),
                        Arbitraries.of("&lt; 5", "[1..5]", "5", "&gt;= 3", "-"),
                        Arbitraries.of("\"LOW\"", "\"HIGH\""))
                .as((verdict, months, risk) -> verdict + "|" + months + "|" + risk)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(policy, rules).as(DmnCheckTest::table);
    }

    private static String table(String policy, List<String> rules) {
        String rows = IntStream.range(0, rules.size())
                .mapToObj(i -> {
                    String[] cells = rules.get(i).split("\\|");
                    return ("<rule id='R%d'><inputEntry id='A%d'><text>%s</text></inputEntry><inputEntry id='B%d'><text>%s"
                                    + "</text></inputEntry><outputEntry id='C%d'><text>%s</text></outputEntry></rule>")
                            .formatted(i, i, cells[0], i, cells[1], i, cells[2]);
                })
                .collect(Collectors.joining());
        String text = SmallModels.text("risk.dmn").replace("\"UNIQUE\"", '"' + policy + '"');
        return text.substring(0, text.indexOf("<output "))
                + "<input id='Months'><inputExpression id='MonthsIn' typeRef='integer'><text>months</text></inputExpression></input>"
                + text.substring(text.indexOf("<output "), text.indexOf("<rule ")) + rows
                + text.substring(text.indexOf("</decisionTable>"));
    }

    private static List<String> errors(ModelFile file) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        return SECOND_OPINION.stream()
                .flatMap(validator -> validator.apply(model).stream())
                .filter(result -> result.getSeverity() == Severity.ERROR)
                .map(ValidationResult::getMessage)
                .toList();
    }
}
