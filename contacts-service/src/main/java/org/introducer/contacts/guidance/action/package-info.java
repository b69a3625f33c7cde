/**
 * Which actions come next, as plain Java: candidates of all features and services go in, an ordered list comes out. {@code NextActions} has
 * the rules of the order, {@code ActionPolicy} their numbers, {@code Gate} what the etiquette says of the message that an action is.
 */
package org.introducer.contacts.guidance.action;
