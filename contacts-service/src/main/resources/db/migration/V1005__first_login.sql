-- Who a provisioned applicant turned out to be: the login that came first, and when.
alter table applicants add column linked_sub uuid, add column linked_at timestamptz;
