package org.introducer.contacts.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which message templates there are, for what names one. */
@ApplicationScoped
public class KnownTemplates {

    private final MessageTemplates templates;

    KnownTemplates(MessageTemplates templates) {
        this.templates = templates;
    }

    public boolean has(UUID ownerId, UUID templateId) {
        return templates.knows(ownerId, templateId);
    }
}
