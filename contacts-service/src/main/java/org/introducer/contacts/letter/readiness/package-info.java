/**
 * How ready a letter of recommendation is, and what the letters of a season make together, as plain Java: {@code Readiness} judges one author,
 * {@code Portfolio} the letters of a season. The same records and day give the same answer; what is not recorded is missing, never guessed.
 */
package org.introducer.contacts.letter.readiness;
