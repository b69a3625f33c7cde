/**
 * The inputs of a run as JSON: one schema that is stored, digested and shown, written by RFC 8785. {@link
 * org.introducer.mentorship.run.canonical.CanonicalInputs} is the door: it converts the inputs of the matching and reads them back.
 */
package org.introducer.mentorship.run.canonical;
