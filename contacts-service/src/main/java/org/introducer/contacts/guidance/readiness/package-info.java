/**
 * How ready an applicant is, as plain Java: facts of all services go in, and of each part comes out what is ready, what is missing and what is
 * not known. What is not known is never ready.
 */
package org.introducer.contacts.guidance.readiness;
