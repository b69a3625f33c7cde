-- An applicant's application to a program in a season, with the history of its states.
create table applications (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    program_id uuid not null,
    season int not null,
    state text not null check (state in ('RESEARCHING', 'CONTACTED', 'OBSERVERSHIP', 'APPLIED', 'INVITED', 'INTERVIEWED',
        'RANKED', 'MATCHED', 'NOT_MATCHED', 'REJECTED', 'WITHDRAWN')),
    state_on date not null,
    applied_on date,
    note text,
    advocates jsonb not null,
    history jsonb not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index applications_list on applications (tenant_id, applicant_id, created_at, id);
create unique index applications_program on applications (tenant_id, applicant_id, program_id, season)
    where deleted_at is null;
call wall('applications');
