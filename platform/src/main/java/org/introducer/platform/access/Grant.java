package org.introducer.platform.access;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one applicant allowed the caller. */
@Schema(name = "Grant")
public record Grant(UUID applicantId, Scope scope) {}
