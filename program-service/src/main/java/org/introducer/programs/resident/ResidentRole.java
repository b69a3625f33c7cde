package org.introducer.programs.resident;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who trains or trained at a program is there. */
@Schema(name = "ResidentRole", description = "what somebody who trains or trained at the program is there")
enum ResidentRole {
    RESIDENT,
    FELLOW,
    ALUMNUS
}
