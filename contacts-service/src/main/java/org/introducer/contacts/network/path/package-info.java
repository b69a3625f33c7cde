/**
 * Who could introduce the applicant to whom, as plain Java: the same people and relationships give the same paths in the same
 * order. {@link PathSearch} finds them, {@link TieStrength} says what one step is worth.
 */
package org.introducer.contacts.network.path;
