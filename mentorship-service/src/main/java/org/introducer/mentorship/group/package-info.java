/** One mentor with several mentees: groups for those whom no run has matched, and office hours that are open to all of a cycle. */
package org.introducer.mentorship.group;
