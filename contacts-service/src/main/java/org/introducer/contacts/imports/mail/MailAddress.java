package org.introducer.contacts.imports.mail;

/**
 * Somebody in a header.
 *
 * @param name as the header gives it, or null
 * @param address in the form to compare by
 */
public record MailAddress(String name, String address) {

    /** To show to people. */
    public String shown() {
        return name == null ? address : name;
    }
}
