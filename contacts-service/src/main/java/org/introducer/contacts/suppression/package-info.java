/** Whom nobody can note again: the e-mail addresses of people who asked to be forgotten, as keyed digests. */
package org.introducer.contacts.suppression;
