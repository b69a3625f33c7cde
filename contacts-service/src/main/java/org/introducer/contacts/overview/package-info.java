/**
 * What one screen shows, in one call: {@code Today} an applicant's day, {@code ContactOverview} a contact. Everything is read through the doors
 * of the features that have it; texts and lists are cut, with the call that has all of it.
 */
package org.introducer.contacts.overview;
