package org.introducer.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.local.identity.Role;
import org.introducer.testing.OpenApiDocument.Operation;

/**
 * Calls as a person of the same tenant for resources of another person, and for resources that do not exist: by the address, by each id in
 * the body and by the parameter {@code applicantId}. Both must have the same answer, unless the colleague may see the resource.
 */
final class Colleagues {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenApiDocument api;
    private final Examples examples;
    private final Set<String> visible;
    private final Set<Role> overseers;
    private final List<String> told = new ArrayList<>();

    /**
     * @param visible members of bodies that name what everybody of the tenant may see
     * @param overseers roles to whom nothing of the tenant is foreign
     */
    Colleagues(OpenApiDocument api, Examples examples, Set<String> visible, Set<Role> overseers) {
        this.overseers = overseers;
        this.api = api;
        this.examples = examples;
        this.visible = visible;
    }

    /** Differences that colleagues saw; must be empty. */
    List<String> told() {
        for (Operation operation : api.operations()) {
            boolean byAddress = operation.path().contains("{") && !operation.createsByPut();
            if (!operation.isShared() && (byAddress || operation.bodyType() != null || takesApplicant(operation))) {
                Examples.Call call = examples.of(operation);
                for (Role role : Role.values()) {
                    if (operation.allows(role.claim())
                            && !operation.isShared(role.claim())
                            && !overseers.contains(role)) {
                        Actor colleague = call.actor().colleague(role);
                        if (byAddress) {
                            compareAddresses(call, colleague);
                        }
                        if (takesApplicant(operation)) {
                            compareApplicants(call, colleague);
                        }
                        compareBodies(call, colleague);
                    }
                }
            }
        }
        return told;
    }

    private boolean takesApplicant(Operation operation) {
        for (var parameter : operation.node().path("parameters")) {
            if (api.resolved(parameter).path("name").asText().equals("applicantId")) {
                return true;
            }
        }
        return false;
    }

    private void compareAddresses(Examples.Call call, Actor colleague) {
        Matcher ids = ID.matcher(call.address());
        List<MatchResult> found = ids.results().toList();
        if (!found.isEmpty()) {
            MatchResult last = found.getLast();
            String subject = call.address().substring(0, last.end());
            if (colleague.asking().get(subject).statusCode() != 200) {
                String elsewhere = call.address().substring(0, last.start())
                        + UUID.randomUUID()
                        + call.address().substring(last.end());
                compare(call, colleague, call.sendBy(colleague, call.address()), call.sendBy(colleague, elsewhere));
            }
        }
    }

    private void compareApplicants(Examples.Call call, Actor colleague) {
        String about = call.address() + "?applicantId=";
        compare(
                call,
                colleague,
                call.sendBy(colleague, about + call.actor().sub()),
                call.sendBy(colleague, about + UUID.randomUUID()));
    }

    private void compareBodies(Examples.Call call, Actor colleague) {
        if (call.operation().bodyType() == null) {
            return;
        }
        Set<String> ids = new LinkedHashSet<>();
        collect(call.body(), ids);
        for (String id : ids) {
            String other = call.body().replace(id, UUID.randomUUID().toString());
            compare(
                    call,
                    colleague,
                    call.sendBy(colleague, call.address()),
                    new Examples.Call(colleague, call.operation(), call.address(), call.resource(), call.etag(), other)
                            .send());
        }
    }

    /** The ids in a body, but for those of members that name what everybody sees. */
    private void collect(String body, Set<String> ids) {
        try {
            collect(JSON.readTree(body), null, ids);
        } catch (JsonProcessingException e) {
            // a file: it names nothing by id
        }
    }

    private void collect(JsonNode node, String member, Set<String> ids) {
        if (node.isTextual() && ID.matcher(node.asText()).matches() && !isVisible(member)) {
            ids.add(node.asText());
        }
        node.properties().forEach(child -> collect(child.getValue(), isVisible(member) ? member : child.getKey(), ids));
        if (node.isArray()) {
            node.forEach(child -> collect(child, member, ids));
        }
    }

    private boolean isVisible(String member) {
        return member != null && visible.contains(member);
    }

    private void compare(Examples.Call call, Actor colleague, Response foreign, Response unknown) {
        boolean failed = foreign.statusCode() == 500 || unknown.statusCode() == 500;
        if (failed || foreign.statusCode() >= 300 && !said(foreign).equals(said(unknown))) {
            told.add("%s as %s: %s but %s"
                    .formatted(call.operation().id(), colleague.roles(), said(foreign), said(unknown)));
        }
    }

    private static String said(Response answer) {
        return answer.statusCode() + " "
                + ID.matcher(answer.asString().replaceAll("\"traceId\":\"[0-9a-f]+\"", ""))
                        .replaceAll("ID");
    }
}
