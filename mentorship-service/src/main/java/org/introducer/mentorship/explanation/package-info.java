/** What a pair scored, and why, as people read it. */
package org.introducer.mentorship.explanation;
