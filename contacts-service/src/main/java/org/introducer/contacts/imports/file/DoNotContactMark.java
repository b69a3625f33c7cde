package org.introducer.contacts.imports.file;

import java.time.LocalDate;

/**
 * That a person is not to be contacted, as a file says it.
 *
 * @param since null: the file names no day
 */
public record DoNotContactMark(LocalDate since, String reason, String source) {}
