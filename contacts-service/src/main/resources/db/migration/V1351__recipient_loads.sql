-- Who is the same person in the contacts of several applicants, and what they do at one program or ask of one person.
create index contact_keys_anywhere on contact_keys (tenant_id, key_digest(kind, value)) where kind <> 'ROW';
create index person_traits_anywhere on person_traits (tenant_id, digest);
create index contacts_at_program on contacts (tenant_id, program_id) where program_id is not null;
create index introduction_requests_day on introduction_requests (tenant_id, asked_on);
