package org.introducer.contacts;

import org.introducer.testing.ArchitectureRules;

class ContactsArchitectureTest extends ArchitectureRules {

    ContactsArchitectureTest() {
        super(
                "org.introducer.contacts",
                "etiquette",
                "guidance.action",
                "guidance.readiness",
                "identity",
                "imports.file",
                "imports.mail",
                "letter.readiness",
                "network.path",
                "network.strength",
                "outreach.lint",
                "outreach.statistics",
                "outreach.template",
                "plan.milestone");
    }
}
