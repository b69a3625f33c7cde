package org.introducer.platform.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.platform.fairuse.FairUseLimits;
import org.introducer.platform.http.HttpLimits;
import org.introducer.platform.retention.RetentionPeriods;
import org.introducer.platform.webhook.WebhookSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X21")
class SettingsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final Map<String, String> GOOD = Map.of(
            "introducer.schema-version", "1",
            "introducer.restore-window", "P30D",
            "introducer.trusted-proxies", "127.0.0.1",
            "introducer.cursor-key", "a key of this test",
            "introducer.audit-key", "another of this test",
            "introducer.order-key", "a third of this test, of 32 characters");

    @Test
    void what_an_operator_need_not_set_has_a_default() {
        Settings settings = assertDoesNotThrow(() -> with(GOOD)).getConfigMapping(Settings.class);
        assertEquals(Duration.ofSeconds(1), settings.jobPoll());
        assertEquals(Duration.ZERO, settings.clockOffset());
        RetentionPeriods kept = assertDoesNotThrow(() -> with(GOOD)).getConfigMapping(RetentionPeriods.class);
        assertEquals(Duration.ofDays(1), kept.idempotentAnswers());
        assertEquals(Duration.ofDays(30), kept.events());
        assertEquals(Duration.ofDays(90), kept.importRows());
        assertEquals(Duration.ofDays(180), kept.jobs());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "introducer.schema-version, 0, must be greater than or equal to 1",
        "introducer.schema-version, newest, newest",
        "introducer.restore-window, -P1D, must not be negative",
        "introducer.restore-window, soon, soon",
        "introducer.trusted-proxies, the-proxy, the-proxy",
        "introducer.cursor-key, short, must have at least 16 characters",
        "introducer.audit-key, short, must have at least 16 characters",
        "introducer.order-key, short, must have at least 32 characters",
        "introducer.job-poll, 0s, must be longer than nothing",
        "introducer.event-poll, 0s, must be longer than nothing",
        "introducer.retention.events, 1m, must be an hour at least",
        "introducer.retention.idempotent-answers, PT23H, must be a day at least",
        "introducer.retention.import-rows, PT1H, must be a day at least",
        "introducer.retention.jobs, soon, soon",
        "introducer.http.at-once, 0, must be greater than or equal to 1",
        "introducer.http.at-once, many, many",
        "introducer.http.connections.head-time, -1s, must not be negative",
        "introducer.http.body.in-memory, big, big",
        "introducer.webhooks.patience, 11s, must be 10 s at most",
        "introducer.webhooks.attempts, 0, must be greater than or equal to 1",
        "introducer.webhooks.allowed-origins, http://10.0.0.1:80, must be http://127.0.0.1:PORT",
        "introducer.fair-use.person-reads, 0, must be greater than or equal to 1",
        "introducer.fair-use.integration-writes, few, few"
    })
    void a_bad_value_is_refused_in_one_line_that_names_the_key_and_what_is_wrong(String key, String value, String why) {
        Map<String, String> given = new HashMap<>(GOOD);
        given.put(key, value);
        assertRefused(key, why, given);
    }

    @Test
    void a_missing_value_is_refused_by_its_key() {
        for (String key : GOOD.keySet()) {
            Map<String, String> given = new HashMap<>(GOOD);
            given.remove(key);
            assertRefused(key, "required", given);
        }
    }

    private static void assertRefused(String key, String why, Map<String, String> given) {
        ConfigValidationException refused = assertThrows(ConfigValidationException.class, () -> with(given));
        List<String> naming =
                refused.getMessage().lines().filter(line -> line.contains(key)).toList();
        assertEquals(1, naming.size(), refused.getMessage());
        assertTrue(naming.getFirst().contains(why), naming.getFirst());
    }

    private static SmallRyeConfig with(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withValidator((BeanValidationConfigValidator) () -> VALIDATOR)
                .withMapping(Settings.class)
                .withMapping(HttpLimits.class)
                .withMapping(WebhookSettings.class)
                .withMapping(FairUseLimits.class)
                .withMapping(RetentionPeriods.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build();
    }
}
