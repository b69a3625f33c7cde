package org.introducer.platform.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.introducer.platform.problem.ProblemBody;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every single resource its ETag, answers 304 where the caller has it, and keeps private data out of caches. */
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
        String version = version(request, entity);
        byte[] body = bytes(entity, response.getMediaType());
        String tag = version != null ? version : body != null && read ? weak(body) : null;
        if (body != null) {
            // Written whole: a stream of pieces would hold the worker while a slow reader takes them.
            response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
        }
        if (tag == null) {
            return;
        }
        response.getHeaders().putSingle("ETag", tag);
        String known = request.getHeaderString("If-None-Match");
        if (read && known != null && matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else if (head && body != null && !compressed(request)) {
            response.getHeaders().putSingle("Content-Length", body.length);
        }
    }

    private static boolean compressed(ContainerRequestContext request) {
        String accepted = request.getHeaderString("Accept-Encoding");
        return accepted != null && (accepted.contains("gzip") || accepted.contains("deflate"));
    }

    /** The tag of a stored resource in its plain form, else null. */
    private static String version(ContainerRequestContext request, Object entity) {
        return entity instanceof Versioned versioned
                        && versioned.whole()
                        && !request.getUriInfo().getQueryParameters().containsKey("expand")
                ? Versioned.etag(versioned.version())
                : null;
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

    private static String weak(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
