-- A step of a path is read from the index alone: who stands at the other end is in it.
create index relationships_into on relationships (tenant_id, to_contact_id, from_contact_id);
create index relationships_out_of on relationships (tenant_id, from_contact_id, to_contact_id);
drop index relationships_to;
drop index relationships_from;
