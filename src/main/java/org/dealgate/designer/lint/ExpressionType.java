package org.dealgate.designer.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;

/** What an expression of the engine's answers with, as far as it can be known. */
enum ExpressionType {
    TRUTH,
    NUMBER,
    /** That is neither a number nor a date. */
    TEXT,
    UNKNOWN;

    private static final Set<AstBinary.Operator> CALCULATING =
            Set.of(AstBinary.ADD, AstBinary.SUB, AstBinary.MUL, AstBinary.DIV, AstBinary.MOD);
    private static final Set<AstBinary.Operator> LINKING = Set.of(AstBinary.AND, AstBinary.OR);

    /** What names stand for, and what beans answer. */
    record Scope(Function<String, ExpressionType> variable, Function<String, ExpressionType> answer) {}

    static ExpressionType of(Node node, Scope scope) {
        if (node instanceof AstEval) {
            return of(node.getChild(0), scope);
        } else if (node instanceof AstBinary binary) {
            return CALCULATING.contains(binary.getOperator()) ? NUMBER : TRUTH;
        } else if (node instanceof AstUnary unary) {
            return unary.getOperator() == AstUnary.NEG ? NUMBER : TRUTH;
        } else if (node instanceof AstChoice) {
            ExpressionType yes = of(node.getChild(1), scope);
            return yes == of(node.getChild(2), scope) ? yes : UNKNOWN;
        } else if (node instanceof AstIdentifier name) {
            return scope.variable().apply(name.getName());
        } else if (node instanceof AstMethod method) {
            return scope.answer().apply(Juel.question(method));
        } else if (node instanceof AstBoolean) {
            return TRUTH;
        } else if (node instanceof AstNumber) {
            return NUMBER;
        }
        return node instanceof AstString || node instanceof AstText || node instanceof AstComposite ? TEXT : UNKNOWN;
    }

    /** The comparisons and calculations in it that must fail, as they are written. */
    static List<String> clashes(Node node, Scope scope) {
        var clashes = new ArrayList<String>();
        if (node instanceof AstBinary binary && !LINKING.contains(binary.getOperator())) {
            ExpressionType left = of(binary.getChild(0), scope);
            ExpressionType right = of(binary.getChild(1), scope);
            boolean number = left == NUMBER || right == NUMBER || CALCULATING.contains(binary.getOperator());
            if (number && (left == TEXT || right == TEXT)) {
                clashes.add(Juel.text(binary));
            }
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (node.getChild(i) != null) {
                clashes.addAll(clashes(node.getChild(i), scope));
            }
        }
        return clashes;
    }
}
