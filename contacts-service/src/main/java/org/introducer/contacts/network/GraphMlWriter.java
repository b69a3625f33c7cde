package org.introducer.contacts.network;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.introducer.contacts.relationship.RelationshipDirection;

/** Writes a graph as GraphML, which Gephi, yEd and others read: data by keys, ids of contacts as ids of nodes. */
@Provider
@Produces(GraphMlWriter.MEDIA_TYPE)
public class GraphMlWriter implements MessageBodyWriter<GraphView> {

    static final String MEDIA_TYPE = "application/graphml+xml";

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final Map<String, String> NODE_KEYS = Map.of(
            "name", "string", "role", "string", "institution", "string", "programId", "string", "distance", "int");
    private static final Map<String, String> EDGE_KEYS =
            Map.of("strength", "double", "type", "string", "source", "string", "observedOn", "string");

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return GraphView.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            GraphView graph,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            keys(xml, "node", NODE_KEYS);
            keys(xml, "edge", EDGE_KEYS);
            xml.writeStartElement("graph");
            xml.writeAttribute("id", graph.applicantId().toString());
            xml.writeAttribute("edgedefault", "directed");
            node(xml, graph.applicantId().toString(), Map.of("name", "applicant", "distance", 0));
            for (GraphView.Node node : graph.nodes()) {
                node(xml, node.contactId().toString(), data(node));
            }
            for (GraphView.Edge edge : graph.edges()) {
                edge(xml, graph, edge);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void keys(XMLStreamWriter xml, String of, Map<String, String> keys) throws XMLStreamException {
        for (String name : keys.keySet().stream().sorted().toList()) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", name);
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", name);
            xml.writeAttribute("attr.type", keys.get(name));
        }
    }

    private static void node(XMLStreamWriter xml, String id, Map<String, ?> data) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
        data(xml, data);
        xml.writeEndElement();
    }

    private static void edge(XMLStreamWriter xml, GraphView graph, GraphView.Edge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute(
                "source",
                Objects.requireNonNullElse(edge.from(), graph.applicantId()).toString());
        xml.writeAttribute("target", edge.to().toString());
        if (edge.relationshipId() != null) {
            xml.writeAttribute("id", edge.relationshipId().toString());
        }
        xml.writeAttribute("directed", String.valueOf(edge.direction() == RelationshipDirection.FORWARD));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("strength", edge.strength());
        data.put("type", edge.type());
        data.put("source", edge.source());
        data.put("observedOn", edge.observedOn());
        data(xml, data);
        xml.writeEndElement();
    }

    private static Map<String, Object> data(GraphView.Node node) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", node.name());
        data.put("role", node.role());
        data.put("institution", node.institution());
        data.put("programId", node.programId());
        data.put("distance", node.distance());
        return data;
    }

    private static void data(XMLStreamWriter xml, Map<String, ?> data) throws XMLStreamException {
        for (Map.Entry<String, ?> entry : data.entrySet()) {
            if (entry.getValue() != null) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", entry.getKey());
                xml.writeCharacters(legal(entry.getValue().toString()));
                xml.writeEndElement();
            }
        }
    }

    /** Without the characters that XML 1.0 has no way to write. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
