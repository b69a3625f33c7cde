package org.introducer.programs.track;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it is known that residents of an advanced track do their PGY-1 year at a program. */
@Schema(name = "TrackPgy1OptionDraft")
public record Pgy1Draft(@NotNull @Valid TrackEvidence evidence) {}
