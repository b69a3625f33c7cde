/** What mentors and mentees say alike: hours of their week, days, a zone. */
package org.introducer.mentorship.profile;
