/**
 * Intervals at which contacts with a tag are to be kept in touch with. A change derives the due spans of the contacts again.
 */
package org.introducer.contacts.followup.cadence;
