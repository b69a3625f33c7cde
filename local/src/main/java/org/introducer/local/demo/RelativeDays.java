package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Request bodies with dates relative to today, {@code -3d} or {@code +10d}, so that the demo stays current. */
final class RelativeDays {
    private static final Pattern DAYS = Pattern.compile("([+-]\\d+)d");

    private final Instant now;

    RelativeDays(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same body with instants ({@code occurredAt}) and dates (everything else) in the place of days. */
    JsonObject resolve(JsonObject body) {
        JsonObject resolved = new JsonObject();
        body.forEach(member -> resolved.put(member.getKey(), resolve(member.getKey(), member.getValue())));
        return resolved;
    }

    private Object resolve(String name, Object value) {
        return switch (value) {
            case JsonObject object -> resolve(object);
            case JsonArray array ->
                new JsonArray(array.stream().map(item -> resolve(name, item)).toList());
            case String text -> day(name, text);
            default -> value;
        };
    }

    private String day(String name, String text) {
        Matcher days = DAYS.matcher(text);
        if (!days.matches()) {
            return text;
        }
        Instant then = now.plus(Duration.ofDays(Long.parseLong(days.group(1))));
        return name.endsWith("At")
                ? then.toString()
                : LocalDate.ofInstant(then, ZoneOffset.UTC).toString();
    }
}
