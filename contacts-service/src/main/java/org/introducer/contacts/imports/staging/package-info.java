/**
 * From the bytes of a file to rows in the database. {@link org.introducer.contacts.imports.staging.Upload}, {@link org.introducer.contacts.imports.staging.FileKinds} and {@link org.introducer.contacts.imports.staging.RowCheck}
 * are the doors: the first receives a file and stages the whole of it or nothing, the second knows which media types each source has, the third holds
 * a row against the rules of a contact ({@code MailCheck} a message), also when it is compared later. {@code Staging} writes the rows.
 */
package org.introducer.contacts.imports.staging;
