/**
 * The etiquette of outreach as plain Java: the same facts and the same moment give the same answer, and every answer carries the rule
 * and the facts it rests on.
 */
package org.introducer.contacts.etiquette;
