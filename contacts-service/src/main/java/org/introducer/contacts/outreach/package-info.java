/**
 * What an applicant writes to contacts: advice on a message ({@code lint} has the rules), templates with merge fields, and how many messages
 * were answered.
 */
package org.introducer.contacts.outreach;
