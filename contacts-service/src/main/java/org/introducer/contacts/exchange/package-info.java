/**
 * What leaves contacts-service as a file: contacts as a table or as vCards, and everything of an applicant as JSON. What comes in is in
 * {@code imports}, with the formats of both directions in {@code imports.file}.
 */
package org.introducer.contacts.exchange;
