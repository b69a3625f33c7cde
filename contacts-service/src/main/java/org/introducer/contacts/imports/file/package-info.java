/** Reading the files that people bring, row by row in constant memory; plain Java, knows no database and no framework. */
package org.introducer.contacts.imports.file;
