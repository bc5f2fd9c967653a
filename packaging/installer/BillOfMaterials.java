import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What of a CycloneDX bill of materials goes into the notices.
 *
 * @param libraries each with its version and the names of its licences, in a line
 * @param licences their texts by name, as far as it has them
 */
record BillOfMaterials(List<String> libraries, SortedMap<String, String> licences) {

    static BillOfMaterials read(Path file) throws IOException {
        List<String> libraries = new ArrayList<>();
        SortedMap<String, String> texts = new TreeMap<>();
        Element list = only(document(file).getDocumentElement(), "components");
        for (Element component : all(list, "component")) {
            List<String> names = new ArrayList<>();
            for (Element licence : all(only(component, "licenses"), "license")) {
                String name = all(licence, "id").isEmpty() ? text(licence, "name") : text(licence, "id");
                names.add(name);
                all(licence, "text").forEach(text -> texts.put(name, decoded(text)));
            }
            libraries.add(text(component, "name") + " " + text(component, "version") + ": " + String.join(", ", names));
        }
        return new BillOfMaterials(libraries.stream().distinct().toList(), texts);
    }

    private static Document document(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IOException("not a bill of materials: " + file, malformed);
        }
    }

    private static String decoded(Element text) {
        String content = text.getTextContent();
        return text.getAttribute("encoding").equals("base64")
                ? new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8)
                : content;
    }

    private static String text(Element parent, String name) {
        return only(parent, name).getTextContent();
    }

    private static Element only(Element parent, String name) {
        return all(parent, name).stream()
                .findFirst()
                .orElseThrow(() -> new BuildException("the bill of materials has no " + name + " in " + parent.getTagName()));
    }

    private static List<Element> all(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                elements.add(element);
            }
        }
        return elements;
    }
}
