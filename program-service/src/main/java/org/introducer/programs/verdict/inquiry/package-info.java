/**
 * The door of the verdicts: {@link org.introducer.programs.verdict.inquiry.VisaVerdicts} opens an {@link
 * org.introducer.programs.verdict.inquiry.Inquiry} for one applicant, season and day, which judges any number of programs; {@code Pgy1Year} judges the year
 * before an advanced position.
 */
package org.introducer.programs.verdict.inquiry;
