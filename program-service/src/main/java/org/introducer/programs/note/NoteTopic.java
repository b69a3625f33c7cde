package org.introducer.programs.note;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a note is about; none of them is a field of a fact. */
@Schema(name = "NoteTopic", description = "what a note is about; nothing that facts with evidence are about")
enum NoteTopic {
    CASE_MIX,
    CULTURE,
    TEACHING,
    WORKLOAD,
    RESEARCH
}
