/** Custom fields of contacts: declared by an applicant with a type, checked where a contact is written, and filtered by. */
package org.introducer.contacts.contact.field;
