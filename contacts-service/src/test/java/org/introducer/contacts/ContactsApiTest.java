package org.introducer.contacts;

import org.introducer.testing.ApiContract;

@ContactsTest
class ContactsApiTest extends ApiContract {

    ContactsApiTest() {
        super("contacts-service", ContactsProblem.values());
    }

    @Override
    protected String anyList() {
        return "/v1/contacts";
    }
}
