-- When somebody supervised the applicant, and in what.
create table supervisions (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    contact_id uuid not null,
    kind text not null,
    starts_on date not null,
    ends_on date,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index supervisions_created on supervisions (tenant_id, owner_id, created_at, id);
create index supervisions_contact on supervisions (tenant_id, contact_id);
call wall('supervisions');

-- A letter of recommendation that the applicant wants of a contact for a season. Its text is nowhere.
create table letters (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    contact_id uuid not null,
    season int not null,
    tracks jsonb not null,
    author_specialty text,
    visa_status_disclosed_on date,
    cv_sent_on date,
    statement_draft_sent_on date,
    activity_summary_sent_on date,
    waiver text,
    requested_on date,
    declined_on date,
    uploaded_on date,
    needed_by date,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index letters_created on letters (tenant_id, owner_id, created_at, id);
create index letters_season on letters (tenant_id, owner_id, season);
create index letters_contact on letters (tenant_id, contact_id);
call wall('letters');
