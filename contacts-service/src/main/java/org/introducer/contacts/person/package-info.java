/**
 * Which contacts are one person: by the keys they have, and by those that deleted and changed contacts had. The rule is
 * {@link org.introducer.contacts.identity.Trait}; what it gives is kept in {@code contact_persons} and read by joins.
 */
package org.introducer.contacts.person;
