/**
 * The etiquette of outreach as plain Java: the same facts and the same moment give the same answer, and every answer carries the rule and the
 * facts it rests on.
 *
 * <p>This package holds the terms: what happened ({@code Touch}), who is addressed, the policy with its numbers, and what comes out (state, due
 * reasons, decision). {@link org.introducer.contacts.etiquette.judgement} works on them; its door is {@code Etiquette}.
 */
package org.introducer.contacts.etiquette;
