/**
 * Events of speed mentoring over HTTP: {@link org.introducer.mentorship.event.SpeedEvents} with their
 * {@link org.introducer.mentorship.event.Participants}, planned by {@link org.introducer.mentorship.event.Planning}, which asks
 * {@link org.introducer.mentorship.event.Planner} (plain Java, over the engine in {@code speed}), and read as
 * {@link org.introducer.mentorship.event.Cards}.
 */
package org.introducer.mentorship.event;
