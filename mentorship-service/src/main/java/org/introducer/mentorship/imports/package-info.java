/**
 * Mentors, mentees and preferences from tables and form exports, by the contract of {@link org.introducer.platform.imports}: {@link
 * Upload} stages the cells of each row, {@link RowPlans} says what a row comes to, {@link MentoringImportWork} applies and reverts it.
 */
package org.introducer.mentorship.imports;
