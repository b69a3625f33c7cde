/**
 * Speed mentoring, framework-free: {@link org.introducer.mentorship.speed.Meetings} decides who meets whom, with prices that
 * prove it ({@link org.introducer.mentorship.speed.MeetingPrices}), and {@link org.introducer.mentorship.speed.Timetable} decides in which
 * round. People are numbers here, 0 and up, mentors and mentees apart.
 */
package org.introducer.mentorship.speed;
