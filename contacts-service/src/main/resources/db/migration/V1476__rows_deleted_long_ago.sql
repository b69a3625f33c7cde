-- What was deleted is purged after a while (purge_deleted): found by an index of what was deleted, not by a look at all rows of the largest tables.
create index contacts_purged on contacts (deleted_at) where deleted_at is not null;
create index interactions_purged on interactions (deleted_at) where deleted_at is not null;
create index participations_purged on participations (deleted_at) where deleted_at is not null;
create index relationships_purged on relationships (deleted_at) where deleted_at is not null;
create index commitments_purged on commitments (deleted_at) where deleted_at is not null;
