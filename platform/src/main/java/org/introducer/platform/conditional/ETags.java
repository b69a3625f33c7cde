package org.introducer.platform.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
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

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
        Object entity = response.getEntity();
        if (entity == null || entity instanceof ProblemBody || response.getStatus() >= 300) {
            return;
        }
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String tag = entity instanceof Versioned versioned
                        && !request.getUriInfo().getQueryParameters().containsKey("expand")
                ? Versioned.etag(versioned.version())
                : read ? weak(entity) : null;
        if (tag == null) {
            return;
        }
        response.getHeaders().putSingle("ETag", tag);
        String known = request.getHeaderString("If-None-Match");
        if (read && known != null && matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean matches(String header, String tag) {
        String bare = bare(tag);
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(t -> t.equals("*") || bare(t).equals(bare));
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private String weak(Object entity) {
        try {
            byte[] body = entity instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(entity);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (JsonProcessingException e) {
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
