/**
 * Requests to be forgotten by people whom applicants entered as contacts: {@code ForgetRequests} records one and puts the addresses on the list of
 * {@code suppression}, {@code ForgetWork} goes through all tenants, {@code ForgottenContacts} empties what one applicant has.
 */
package org.introducer.contacts.forget;
