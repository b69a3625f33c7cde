package org.introducer.programs.savedsearch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A saved search for programs, with the address that runs it. */
@Schema(name = "SavedSearch")
record SavedSearchView(
        UUID id,
        @JsonUnwrapped SavedSearchDraft search,

        @Schema(description = "GET this to run it", examples = "/v1/programs?filter=pathway%3D%3DINTEGRATED&sort=name")
        @Nullable
        String run,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static SavedSearchView of(SavedSearch saved, String programs) {
        return new SavedSearchView(
                saved.id(), saved.draft(), programs + query(saved.draft()), saved.createdAt(), saved.version());
    }

    private static String query(SavedSearchDraft search) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", search.q());
        parameters.put("near", search.near());
        parameters.put("filter", search.filter());
        parameters.put("sort", search.sort());
        String query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
