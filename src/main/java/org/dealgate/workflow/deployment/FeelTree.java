package org.dealgate.workflow.deployment;

import camundajar.impl.scala.Product;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** FEEL as its parser sees it: how deep a text goes before it is read, and what it is made of after. */
public final class FeelTree {

    private FeelTree() {}

    /** The expression and all that it is made of. */
    public static Stream<Object> parts(Object node) {
        return node instanceof Product product
                ? Stream.concat(
                        Stream.of(node),
                        IntStream.range(0, product.productArity())
                                .mapToObj(product::productElement)
                                .flatMap(FeelTree::parts))
                : Stream.of(node);
    }

    /** How deep brackets are nested. */
    public static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            if ("([{".indexOf(c) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        return deepest;
    }
}
