package org.introducer.contacts.imports;

import java.util.UUID;

/** What the job of an import keeps besides what every import does: the staged rows. */
record StagedFile(UUID file) {}
