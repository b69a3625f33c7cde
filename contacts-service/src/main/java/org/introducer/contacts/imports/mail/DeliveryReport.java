package org.introducer.contacts.imports.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.introducer.contacts.identity.EmailAddress;

/** What a notice of failed delivery (RFC 3464) says: about which message, and to whom it did not go. */
final class DeliveryReport {

    private final List<String> failed = new ArrayList<>();
    private String originalId;
    private boolean read;

    /** The first that is named is the message itself. */
    void original(String id) {
        originalId = originalId == null ? id : originalId;
    }

    /** Groups of fields, of which each after the first is about one recipient. */
    void read(String status) {
        read = true;
        for (String group : status.split("\\r?\\n[ \\t]*\\r?\\n")) {
            Map<String, String> fields = new LinkedHashMap<>();
            group.lines().filter(line -> line.indexOf(':') > 0).forEach(line -> {
                int colon = line.indexOf(':');
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            });
            if ("failed".equalsIgnoreCase(fields.get("action"))) {
                String recipient = fields.getOrDefault("original-recipient", fields.get("final-recipient"));
                address(recipient == null ? "" : recipient.substring(recipient.indexOf(';') + 1));
            }
        }
    }

    private void address(String text) {
        EmailAddress.normal(text.strip().replaceAll("^<|>$", ""))
                .flatMap(MessageFields::storable)
                .filter(address -> !failed.contains(address))
                .ifPresent(failed::add);
    }

    /** That it reports on a delivery and on none that failed for good. */
    boolean isDelayOnly() {
        return read && failed.isEmpty();
    }

    String originalId() {
        return originalId;
    }

    List<String> failed() {
        return failed;
    }
}
