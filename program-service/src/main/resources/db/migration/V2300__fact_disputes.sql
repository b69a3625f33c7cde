-- Disputes of facts. What is disputed is part of the shared directory; who filed it is kept apart and in the filer's tenant only.
create table fact_disputes (
    id uuid primary key,
    version bigint not null,
    fact_id uuid not null references facts,
    field text not null,
    -- What is claimed instead; null: the source does not say what the fact says.
    value text,
    reason text not null check (reason <> ''),
    evidence jsonb not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    steps jsonb not null,
    correction_id uuid references facts,
    filed_at timestamptz not null
);
create index fact_disputes_list on fact_disputes (filed_at, id);
create index fact_disputes_fact on fact_disputes (fact_id, filed_at);
create index fact_disputes_open on fact_disputes (fact_id) where state = 'OPEN';

create table fact_dispute_filers (
    tenant_id uuid not null,
    dispute_id uuid not null,
    sub uuid not null,
    primary key (tenant_id, dispute_id)
);
create index fact_dispute_filers_sub on fact_dispute_filers (tenant_id, sub);
call wall('fact_dispute_filers');

-- A fact is read with whether a dispute of it is open.
create or replace view facts_by_program as
    select f.program_id as of_program, f.*,
        exists (select from fact_disputes d where d.fact_id = f.id and d.state = 'OPEN') as disputed
    from facts f where f.program_id is not null
    union all
    select p.id, f.*, exists (select from fact_disputes d where d.fact_id = f.id and d.state = 'OPEN')
    from facts f join programs p on p.institution_key = f.institution_key
    where f.institution_key is not null and p.merged_into is null and p.deleted_at is null
      and (f.institution_state is null or p.state is null or p.state = f.institution_state);
