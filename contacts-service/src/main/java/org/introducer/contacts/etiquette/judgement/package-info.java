/**
 * What follows from the history with one person. {@link org.introducer.contacts.etiquette.judgement.Etiquette} is the door: it answers the state of a
 * person, what is due, and whether a message may be sent.
 *
 * <ul>
 *   <li>{@code Dossier}: the facts about one person, with {@code History} and its {@code SilenceThread}
 *   <li>{@code EtiquetteState}: what holds at one moment: absences, closure, windows, promises, the earliest day, working hours
 *   <li>{@code Agenda}: what is due; {@code Judgement}: whether to write now; {@code Caution}: what a message would break or broke
 * </ul>
 */
package org.introducer.contacts.etiquette.judgement;
