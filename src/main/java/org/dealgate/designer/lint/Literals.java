package org.dealgate.designer.lint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.dealgate.workflow.decision.ProgramDecision.Type;
import org.dealgate.workflow.deployment.FeelTree;

/** The texts, numbers and truths that stand in decision tables, and the types that columns have. */
final class Literals {

    private static final Map<String, Type> TYPES = Map.of(
            "string", Type.TEXT,
            "boolean", Type.YES_OR_NO,
            "integer", Type.WHOLE_NUMBER,
            "long", Type.WHOLE_NUMBER,
            "double", Type.NUMBER,
            "number", Type.NUMBER);

    private Literals() {}

    /** Empty for types that hold something else. */
    static Optional<Type> type(String typeRef) {
        return Optional.ofNullable(TYPES.get(typeRef.toLowerCase(Locale.ROOT)));
    }

    /** The values that a cell compares with; none where it reckons. */
    static Stream<Exp> in(DecisionTable.Cell cell) {
        return cell.read() == null || !cell.read().isPlain()
                ? Stream.empty()
                : FeelTree.parts(cell.read().expression())
                        .filter(Literals::isOne)
                        .map(Exp.class::cast);
    }

    static boolean isOne(Object part) {
        return part instanceof ConstString || part instanceof ConstNumber || part instanceof ConstBool;
    }

    static boolean fits(Exp literal, Type type) {
        return switch (type) {
            case TEXT -> literal instanceof ConstString;
            case YES_OR_NO -> literal instanceof ConstBool;
            case NUMBER -> literal instanceof ConstNumber;
            case WHOLE_NUMBER ->
                literal instanceof ConstNumber number
                        && number.value().bigDecimal().stripTrailingZeros().scale() <= 0;
        };
    }

    static String text(Exp literal) {
        return literal instanceof ConstString text
                ? '"' + text.value() + '"'
                : literal instanceof ConstNumber number
                        ? number.value().bigDecimal().toPlainString()
                        : String.valueOf(((ConstBool) literal).value());
    }
}
