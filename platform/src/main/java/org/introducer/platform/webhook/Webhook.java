package org.introducer.platform.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.outbox.CloudEvent;
import org.introducer.platform.tenancy.TenantEntity;

/** An address that is called with events, those which its owner may see. What the relay writes is in the table only. */
@Entity
@Table(name = "webhooks")
class Webhook extends TenantEntity {

    @Schema(name = "WebhookState", description = "ACTIVE: events are sent; DISABLED: none is, see `disabledBecause`")
    enum State {
        ACTIVE,
        DISABLED
    }

    @Column(updatable = false)
    private UUID sub;

    @Column(name = "applicant_id", updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private String roles;

    @Column(name = "seen_at", updatable = false)
    private Instant seenAt;

    @Column(updatable = false)
    private Long position;

    private String url;
    private String description;
    private String types;
    private String fields;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "disabled_because")
    private String disabledBecause;

    private String secret;

    @Column(name = "previous_secret")
    private String previousSecret;

    @Column(name = "previous_until")
    private Instant previousUntil;

    protected Webhook() {}

    /** @param position the end of the feed: what happened before is not told */
    Webhook(Identity owner, long position, WebhookDraft draft, Instant now) {
        super(owner.tenant(), now);
        this.sub = owner.sub();
        this.ownerId = owner.applicantId();
        this.roles = SeenOwners.counting(owner);
        this.seenAt = now;
        this.position = position;
        this.state = State.ACTIVE;
        describe(draft);
    }

    final void describe(WebhookDraft draft) {
        url = draft.url();
        description = draft.description();
        types = draft.types() == null
                ? ""
                : String.join(
                        ",",
                        draft.types().stream()
                                .map(type -> type.substring(CloudEvent.NAMESPACE.length()))
                                .toList());
        fields = draft.fields() == null ? "" : String.join(",", draft.fields());
    }

    WebhookDraft draft() {
        return new WebhookDraft(
                url,
                description,
                types.isEmpty()
                        ? null
                        : texts(types).map(CloudEvent.NAMESPACE::concat).toList(),
                fields.isEmpty() ? null : texts(fields).toList());
    }

    static Stream<String> texts(String joined) {
        return joined.isEmpty() ? Stream.of() : Stream.of(joined.split(","));
    }

    String url() {
        return url;
    }

    void enable() {
        state = State.ACTIVE;
        disabledBecause = null;
    }

    /**
     * The one before stays valid for a while, so that its receiver has time to take the new one.
     *
     * @param newestLost nobody knows the newest: the one before it stays the previous one
     */
    void replaceSecret(String encrypted, Instant now, Instant lastOfPrevious, boolean newestLost) {
        boolean before = previousSecret != null && previousUntil.isAfter(now);
        previousSecret = newestLost && before ? previousSecret : secret;
        previousUntil = secret == null ? null : lastOfPrevious;
        secret = encrypted;
    }

    State state() {
        return state;
    }

    String disabledBecause() {
        return disabledBecause;
    }

    boolean hasSecret() {
        return secret != null;
    }

    Instant previousUntil() {
        return previousUntil;
    }

    /** The encrypted secrets that are valid, the newest first. */
    List<String> secrets(Instant now) {
        boolean both = previousSecret != null && previousUntil.isAfter(now);
        return (both ? Stream.of(secret, previousSecret) : Stream.of(secret)).toList();
    }
}
