/**
 * What the other services keep of an applicant, and the erasure over all of them: {@code Erasures} records an order, {@code ErasureWork}
 * carries it out, {@code ErasureResource} shows its receipt.
 */
package org.introducer.contacts.personal;
