/** Texts with merge fields: how they are read and filled in. Plain Java. */
package org.introducer.contacts.outreach.template;
