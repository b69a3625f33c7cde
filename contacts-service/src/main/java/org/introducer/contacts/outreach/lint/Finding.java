package org.introducer.contacts.outreach.lint;

/**
 * What a rule found.
 *
 * @param at null: what is missing has no place
 * @param detail for people
 */
public record Finding(LintRule rule, Span at, String detail) {}
