/** Shares of few cases, said with how little is known. Plain Java. */
package org.introducer.contacts.outreach.statistics;
