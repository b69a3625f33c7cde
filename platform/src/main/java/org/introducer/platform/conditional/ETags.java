package org.introducer.platform.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.introducer.platform.problem.ProblemBody;
import org.introducer.platform.text.Sha256;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every single resource its ETag, answers 304 where the caller has it, and keeps private data out of caches. The ETag says the
 * version, which a change must name, and a digest of what is shown: the same version is shown otherwise to somebody else, after a
 * consent, on another day or when a neighbour answers otherwise.
 */
class ETags {

    private final ObjectMapper json;

    ETags(ObjectMapper json) {
        this.json = json;
    }

    /** The last of the filters: those before it look at the entity, this one turns it into bytes. */
    @ServerResponseFilter(priority = 0)
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
        Object entity = response.getEntity();
        if (entity == null || entity instanceof ProblemBody || response.getStatus() >= 300) {
            return;
        }
        boolean head = request.getMethod().equals("HEAD");
        boolean read = head || request.getMethod().equals("GET");
        byte[] body = bytes(entity, response.getMediaType());
        if (body == null) {
            return;
        }
        // Written whole: a stream of pieces would hold the worker while a slow reader takes them.
        response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
        String version = version(request, response, entity);
        if (version == null && !read) {
            return;
        }
        String tag = version == null ? "W/\"" + digest(body) + "\"" : Versioned.shown(version, digest(body));
        response.getHeaders().putSingle("ETag", tag);
        String known = request.getHeaderString("If-None-Match");
        if (read && known != null && matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else if (head && !compressed(request)) {
            response.getHeaders().putSingle("Content-Length", body.length);
        }
    }

    private static boolean compressed(ContainerRequestContext request) {
        String accepted = request.getHeaderString("Accept-Encoding");
        return accepted != null && (accepted.contains("gzip") || accepted.contains("deflate"));
    }

    /** The version of a stored resource in its plain form, as an ETag, else null. An answer that is repeated says it in the header. */
    private static String version(ContainerRequestContext request, ContainerResponseContext response, Object entity) {
        if (request.getUriInfo().getQueryParameters().containsKey("expand")) {
            return null;
        }
        return entity instanceof Versioned versioned
                ? Versioned.etag(versioned.version())
                : response.getHeaderString("ETag");
    }

    private static boolean matches(String header, String tag) {
        String bare = bare(tag);
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(t -> t.equals("*") || bare(t).equals(bare));
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** What will be sent, or null when it is streamed. */
    private byte[] bytes(Object entity, MediaType type) {
        try {
            return switch (entity) {
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                case byte[] sent -> sent;
                case InputStream _, StreamingOutput _ -> null;
                default -> type == null || type.getSubtype().endsWith("json") ? json.writeValueAsBytes(entity) : null;
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer must be JSON", e);
        }
    }

    private static String digest(byte[] body) {
        return HexFormat.of().formatHex(Sha256.digest().digest(body), 0, 12);
    }
}
