/**
 * An applicant leaves for another tenant: {@code Moves} records an order, {@code MoveWork} carries it out over the three services,
 * {@code MoveResource} shows its receipt; {@code MoveInvitations} is how an organisation agrees.
 */
package org.introducer.contacts.moving;
