/** How strong an applicant's network at a program is, as plain Java: the same contacts and the same moment give the same number. */
package org.introducer.contacts.network.strength;
