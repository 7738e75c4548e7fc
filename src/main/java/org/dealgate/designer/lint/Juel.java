package org.dealgate.designer.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression of the engine's asks for, as the engine itself reads it.
 *
 * @param name the name, where it is nothing but one, or one with {@code not}
 * @param isComparison whether it is nothing but one
 */
record Juel(
        Set<String> variables,
        List<Call> calls,
        List<Comparison> comparisons,
        Optional<String> name,
        boolean isNegated,
        boolean isComparison,
        Node root) {

    /** A question to a bean. */
    record Call(String bean, String method, int arguments) {}

    /** A variable compared with a text. */
    record Comparison(String variable, String value, boolean equal) {}

    /** Nobody writes longer ones; the parser is recursive. */
    private static final int LONGEST = 2000;

    static boolean isIn(String value) {
        return value.contains("${") || value.contains("#{");
    }

    /** Empty where the engine cannot read it either. */
    static Optional<Juel> read(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Node root =
                    new Builder(Builder.Feature.METHOD_INVOCATIONS).build(value).getRoot();
            Node inner = inner(root);
            boolean not = inner instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT;
            var found = new Juel(
                    new LinkedHashSet<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    name(not ? inner.getChild(0) : inner),
                    not,
                    inner instanceof AstBinary binary && isComparison(binary),
                    root);
            found.look(root);
            return Optional.of(found);
        } catch (TreeBuilderException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Node inner(Node root) {
        return root instanceof AstEval ? root.getChild(0) : root;
    }

    private static Optional<String> name(Node node) {
        return node instanceof AstIdentifier identifier ? Optional.of(identifier.getName()) : Optional.empty();
    }

    private void look(Node node) {
        if (node instanceof AstIdentifier identifier) {
            variables.add(identifier.getName());
        } else if (node instanceof AstMethod method && isOfBean(method)) {
            Node parameters = method.getChild(1);
            calls.add(new Call(bean(method), asked(method), parameters.getCardinality()));
            look(parameters);
        } else {
            compare(node);
            for (int i = 0; i < node.getCardinality(); i++) {
                if (node.getChild(i) != null) {
                    look(node.getChild(i));
                }
            }
        }
    }

    /** Bean and method, with a dot between; empty where it asks no bean. */
    static String question(AstMethod method) {
        return isOfBean(method) ? bean(method) + "." + asked(method) : "";
    }

    private static String bean(AstMethod method) {
        return ((AstIdentifier) method.getChild(0).getChild(0)).getName();
    }

    private static String asked(AstMethod method) {
        return method.getChild(0).toString().substring(1).strip();
    }

    /** As it was written. */
    static String text(AstNode node) {
        return node.getStructuralId(null);
    }

    private static boolean isOfBean(AstMethod method) {
        return method.getChild(0) instanceof AstDot dot && dot.getChild(0) instanceof AstIdentifier;
    }

    private static boolean isComparison(AstBinary binary) {
        return binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE;
    }

    private void compare(Node node) {
        if (node instanceof AstBinary binary && isComparison(binary)) {
            boolean equal = binary.getOperator() == AstBinary.EQ;
            compare(binary.getChild(0), binary.getChild(1), equal);
            compare(binary.getChild(1), binary.getChild(0), equal);
        }
    }

    private void compare(Node one, Node other, boolean equal) {
        if (one instanceof AstIdentifier variable && other instanceof AstString text) {
            comparisons.add(new Comparison(variable.getName(), (String) text.eval(null, null), equal));
        }
    }
}
