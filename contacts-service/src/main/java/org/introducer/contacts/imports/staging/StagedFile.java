package org.introducer.contacts.imports.staging;

import java.util.UUID;

/** What the job of an import keeps besides what every import does: the staged rows. */
public record StagedFile(UUID file) {}
