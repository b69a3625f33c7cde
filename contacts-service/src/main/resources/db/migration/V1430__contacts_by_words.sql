-- Words of the name, the institution and the addresses are found by their trigrams. Row-level security lets no index serve LIKE, since it
-- could leak; a function of the tables' owner may use one. It answers ids of the session's tenant only, as the policy would, and of
-- one applicant.
create extension if not exists btree_gin;
create index contacts_words on contacts using gin (tenant_id, owner_id,
    (lower(name || ' ' || coalesce(institution, '') || ' ' || cast(emails as text))) gin_trgm_ops);

create function contacts_with_word(owner uuid, word text, most int) returns setof uuid
    language sql stable security definer set search_path = public as $$
    with found as materialized (
        select c.id from contacts c
        where c.tenant_id = app_tenant() and c.owner_id = owner and c.deleted_at is null
          and lower(c.name || ' ' || coalesce(c.institution, '') || ' ' || cast(c.emails as text)) like word escape '\')
    select id from found limit most
$$;
