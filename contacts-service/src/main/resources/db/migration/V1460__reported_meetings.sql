-- Where an interaction comes from that an organisation reported: a meeting is one interaction, however often it is reported.
alter table interactions add column source jsonb;
create unique index interactions_source on interactions (tenant_id, owner_id, (source ->> 'meetingId')) where source is not null;

-- A mentor is recognised as the contact who is this mentor.
create index contacts_mentor on contacts (tenant_id, owner_id, mentor_id) where mentor_id is not null;
