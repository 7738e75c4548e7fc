package org.dealgate.designer.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whatever is edited in a shipped model is told. */
class NothingLeftOutTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "Edited_1";

    enum Edit {
        CHANGE_ATTRIBUTE,
        REMOVE_ATTRIBUTE,
        ADD_ATTRIBUTE,
        CHANGE_TEXT,
        REMOVE_ELEMENT,
        ADD_ELEMENT,
        EXCHANGE_RULES
    }

    @Property(tries = 150)
    void a_single_edit_of_a_process_or_decision_is_told(
            @ForAll("models") String name, @ForAll Edit edit, @ForAll int random) throws Exception {
        Document document = parse(name);
        String what = apply(edit, document, Math.abs(random % 1_000_000));
        if (what.isEmpty()) {
            return;
        }

        Difference difference = Difference.of(Shipped.file(name), Shipped.file(name, text(document)));

        assertThat(difference.changes()).as(name + ": " + edit + " " + what).isNotEmpty();
        if (what.contains(MARK)) {
            assertThat(difference.changes().toString()).as(what).contains(MARK);
        }
    }

    @Property(tries = 100)
    void a_single_edit_of_a_form_is_told(@ForAll("forms") String name, @ForAll int random, @ForAll boolean remove)
            throws Exception {
        JsonNode form = JSON.readTree(Shipped.text(name));
        List<Runnable> edits = new ArrayList<>();
        collect(form, remove, edits);
        edits.get(Math.abs(random % edits.size())).run();

        Difference difference = Difference.of(Shipped.file(name), Shipped.file(name, JSON.writeValueAsString(form)));

        assertThat(difference.changes()).isNotEmpty();
    }

    @Provide
    static Arbitrary<String> models() {
        return Arbitraries.of(
                Shipped.all().stream().filter(name -> !name.endsWith(".form")).toList());
    }

    @Provide
    static Arbitrary<String> forms() {
        return Arbitraries.of(
                Shipped.all().stream().filter(name -> name.endsWith(".form")).toList());
    }

    private static String apply(Edit edit, Document document, int random) {
        return switch (edit) {
            case CHANGE_ATTRIBUTE -> {
                Attr attribute = pick(attributes(document), random);
                attribute.setValue(MARK);
                yield attribute.getOwnerElement().getNodeName() + " " + attribute;
            }
            case REMOVE_ATTRIBUTE -> {
                Attr attribute = pick(attributes(document), random);
                String name = attribute.getOwnerElement().getNodeName() + " " + attribute.getName();
                attribute.getOwnerElement().removeAttributeNode(attribute);
                yield name;
            }
            case ADD_ATTRIBUTE -> {
                Element element = pick(elements(document), random);
                element.setAttribute("novel", MARK);
                yield element.getNodeName() + " " + MARK;
            }
            case CHANGE_TEXT -> {
                Element element = pick(
                        elements(document).stream()
                                .filter(e -> children(e).isEmpty())
                                .toList(),
                        random);
                element.setTextContent(MARK);
                yield element.getNodeName() + " " + MARK;
            }
            case REMOVE_ELEMENT -> {
                List<Element> elements = elements(document);
                Element element = pick(elements.subList(1, elements.size()), random);
                element.getParentNode().removeChild(element);
                yield element.getNodeName() + " " + element.getAttribute("id");
            }
            case ADD_ELEMENT -> {
                Element element = pick(elements(document), random);
                element.appendChild(document.createElementNS("http://novel.org", "novel"));
                yield element.getNodeName() + " " + element.getAttribute("id");
            }
            case EXCHANGE_RULES -> {
                List<Element> followed = elements(document).stream()
                        .filter(e ->
                                List.of("rule", "inputEntry", "outputEntry").contains(e.getNodeName()))
                        .filter(e -> next(e) != null && next(e).getNodeName().equals(e.getNodeName()))
                        .filter(e -> !e.getTextContent()
                                .strip()
                                .equals(next(e).getTextContent().strip()))
                        .toList();
                if (followed.isEmpty()) {
                    yield "";
                }
                Element element = pick(followed, random);
                element.getParentNode().insertBefore(next(element), element);
                yield element.getNodeName() + " " + element.getAttribute("id");
            }
        };
    }

    private static <T> T pick(List<T> of, int random) {
        return of.get(random % of.size());
    }

    private static List<Attr> attributes(Document document) {
        return elements(document).stream()
                .flatMap(element -> Stream.iterate(
                                0, i -> i < element.getAttributes().getLength(), i -> i + 1)
                        .map(i -> (Attr) element.getAttributes().item(i)))
                .filter(attribute -> !attribute.getName().startsWith("xmlns"))
                .toList();
    }

    private static List<Element> elements(Document document) {
        return within(document.getDocumentElement()).toList();
    }

    private static Stream<Element> within(Element element) {
        return Stream.concat(Stream.of(element), children(element).stream().flatMap(NothingLeftOutTest::within));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static Element next(Element element) {
        Node node = element.getNextSibling();
        while (node != null && !(node instanceof Element)) {
            node = node.getNextSibling();
        }
        return (Element) node;
    }

    private static Document parse(String name) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Shipped.text(name).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document) throws Exception {
        var writer = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(writer));
        return writer.toString();
    }

    private static void collect(JsonNode node, boolean remove, List<Runnable> edits) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                JsonNode value = object.get(name);
                if (remove) {
                    edits.add(() -> object.remove(name));
                } else if (value.isValueNode()) {
                    edits.add(() -> object.put(name, MARK));
                }
                collect(value, remove, edits);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                if (remove) {
                    edits.add(() -> array.remove(at));
                } else if (i > 0) {
                    edits.add(() -> array.insert(at, array.remove(at - 1)));
                }
                collect(array.get(i), remove, edits);
            }
        }
    }
}
