/**
 * How many clients of the advisers of a tenant turn to one recipient. {@link org.introducer.contacts.load.RecipientLoads} says until when a
 * recipient is busy, and nothing else; {@link org.introducer.contacts.load.RecipientLoadResource} counts for advisers. No answer names a
 * client, nor follows from what few clients do whose data the caller may not read.
 */
package org.introducer.contacts.load;
