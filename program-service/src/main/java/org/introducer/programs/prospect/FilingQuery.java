package org.introducer.programs.prospect;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.season.SeasonQuery;

/** The season that a request asks about, and the place of the filing that it assumes. */
class FilingQuery extends SeasonQuery {

    @QueryParam("locationAtFiling")
    @Parameter(description = "where the applicant will be when the petition is filed; some notices depend on it")
    Location locationAtFiling;

    /** The place as given, or null: the one in the profile. */
    Location locationAtFiling() {
        return locationAtFiling;
    }
}
