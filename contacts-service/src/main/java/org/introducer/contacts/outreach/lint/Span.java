package org.introducer.contacts.outreach.lint;

/** A place in a part of a message, in UTF-16 code units from its beginning; the end is the first that is not in it. */
public record Span(Part part, int start, int end) {}
