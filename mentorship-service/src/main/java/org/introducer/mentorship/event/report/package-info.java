/**
 * Meetings that took place reach the contacts of applicants: {@link org.introducer.mentorship.event.report.HeldMeetings} says which took place
 * (plain Java), {@link org.introducer.mentorship.event.report.ReportedMeetings} keeps what was reported to contacts-service, and
 * {@link org.introducer.mentorship.event.report.ApplicantContacts} reports it.
 */
package org.introducer.mentorship.event.report;
