package org.introducer.contacts.imports.file;

/** What is to be said of a file as a whole; {@code line} is null when it is about no line. */
public record FileRemark(String reason, Long line, String detail) {}
