/** Tables and form exports of mentors, mentees and preferences: which column goes to which field, and what a cell says. */
package org.introducer.mentorship.imports.file;
