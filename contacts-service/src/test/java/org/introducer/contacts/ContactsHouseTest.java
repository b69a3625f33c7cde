package org.introducer.contacts;

import org.introducer.testing.HouseRules;

class ContactsHouseTest extends HouseRules {

    ContactsHouseTest() {
        super("org.introducer.contacts", "etiquette", "identity", "imports.file", "network.strength");
    }
}
