/** What program-service and mentorship-service say of applicants: one call to each, and what may be missing when it is unavailable. */
package org.introducer.contacts.guidance.neighbour;
