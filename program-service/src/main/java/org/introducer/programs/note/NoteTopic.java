package org.introducer.programs.note;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a note is about; none of them is a field of a fact. */
@Schema(name = "NoteTopic")
enum NoteTopic {
    CASE_MIX,
    CULTURE,
    TEACHING,
    WORKLOAD,
    RESEARCH
}
