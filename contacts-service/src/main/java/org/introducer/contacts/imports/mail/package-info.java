/** Reading e-mail: headers of one message after the other, in constant memory; what a message says is read past and kept nowhere. */
package org.introducer.contacts.imports.mail;
