/**
 * Meetings at events of speed mentoring, as mentorship-service reports them: each becomes an interaction of the applicant with a contact who is
 * the mentor. {@link org.introducer.contacts.meeting.MeetingOrderResource} takes an order,
 * {@link org.introducer.contacts.meeting.MeetingOrders} carries it out.
 */
package org.introducer.contacts.meeting;
