/**
 * What is dated in a season, and what follows from it: {@link org.introducer.programs.calendar.SeasonDates} holds what sources say,
 * {@link org.introducer.programs.calendar.CertificationPath} computes the latest safe day of each step back from it.
 */
package org.introducer.programs.calendar;
