package org.dealgate.workflow.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads BPMN and DMN from people who are not trusted: no document type, so no entity of any kind, and no more than a
 * person could draw.
 */
public final class ModelXml {

    static final int MOST_BYTES = 5_000_000;
    static final int MOST_ELEMENTS = 100_000;

    /** Far below what would overflow the stack of whoever walks the tree. */
    static final int DEEPEST = 200;

    private ModelXml() {}

    /** @throws Unreadable where it is not well-formed, has a document type or an attribute twice, or is too large */
    public static Element read(ModelFile file) throws Unreadable {
        if (file.content().length > MOST_BYTES) {
            throw new Unreadable("too-large", 0, MOST_BYTES / 1_000_000);
        }
        var tree = new Tree();
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(file.content())), tree);
        } catch (Refused e) {
            throw new Unreadable(e.rule, tree.line(), e.arg);
        } catch (SAXParseException e) {
            throw new Unreadable(
                    String.valueOf(e.getMessage()).contains("DOCTYPE") ? "doctype" : "malformed",
                    Math.max(e.getLineNumber(), 0),
                    String.valueOf(e.getMessage()));
        } catch (SAXException | IOException e) {
            // an encoding that it does not keep to has no line
            throw new Unreadable("malformed", tree.line(), String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(tree.root);
    }

    /** Why a file could not be read: as a finding, so that it is told like everything else. */
    public static final class Unreadable extends Exception {

        private final String rule;
        private final int line;
        private final Object arg;

        Unreadable(String rule, int line, Object arg) {
            super(rule + " in line " + line + ": " + arg);
            this.rule = rule;
            this.line = line;
            this.arg = arg;
        }

        public Finding in(ModelFile file) {
            return Finding.error(rule, file, line, arg);
        }
    }

    private static final class Refused extends SAXException {

        private final String rule;
        private final Object arg;

        Refused(String rule, Object arg) {
            super(rule);
            this.rule = rule;
            this.arg = arg;
        }
    }

    private static final class Tree extends DefaultHandler {

        private @Nullable Locator locator;
        private @Nullable Element root;
        private @Nullable Element at;
        private int elements;
        private int depth;

        int line() {
            return locator == null ? 0 : Math.max(locator.getLineNumber(), 0);
        }

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
        }

        @Override
        public void startElement(String namespace, String localName, String qualifiedName, Attributes given)
                throws SAXException {
            if (++elements > MOST_ELEMENTS) {
                throw new Refused("too-many-elements", MOST_ELEMENTS);
            }
            if (++depth > DEEPEST) {
                throw new Refused("too-deep", DEEPEST);
            }
            at = new Element(Namespaces.name(namespace, localName), attributes(given), line(), at);
            if (root == null) {
                root = at;
            }
        }

        /** Of two that say the same under namespaces that are one here, the engine would take whichever it prefers. */
        private static Map<String, String> attributes(Attributes given) throws SAXException {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < given.getLength(); i++) {
                String name = Namespaces.name(given.getURI(i), given.getLocalName(i));
                if (attributes.put(name, given.getValue(i)) != null) {
                    throw new Refused("attribute-twice", name);
                }
            }
            return attributes;
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (at != null) {
                at.addText(characters, start, length);
            }
        }

        @Override
        public void endElement(String namespace, String localName, String qualifiedName) {
            depth--;
            at = Objects.requireNonNull(at).parent().orElse(null);
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("Nothing outside of the file is read: " + systemId);
        }
    }
}
