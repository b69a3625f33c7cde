package org.introducer.programs;

import org.introducer.testing.ApiContract;

@ProgramsTest
class ProgramsApiTest extends ApiContract {

    ProgramsApiTest() {
        super("program-service", ProgramsProblem.values());
    }

    @Override
    protected String anyList() {
        return "/v1/programs";
    }
}
