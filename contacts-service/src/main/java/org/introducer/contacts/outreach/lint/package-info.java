/** Rules about the text of a message: the same text, the same findings. They look for words and never judge what is meant. */
package org.introducer.contacts.outreach.lint;
