-- All that a search for paths compares is in the index: the strength of a relationship is known without reading its row.
create index relationships_introducing on relationships (tenant_id, to_contact_id, from_contact_id)
    include (id, owner_id, direction, type, closeness, source, observed_on, deleted_at);
create index relationships_introduced on relationships (tenant_id, from_contact_id, to_contact_id)
    include (id, owner_id, direction, type, closeness, source, observed_on, deleted_at);
drop index relationships_into;
drop index relationships_out_of;
