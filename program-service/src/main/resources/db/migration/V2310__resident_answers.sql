-- What residents told an applicant. Who it was, and in which words, is the applicant's own; the proposal made of it names nobody.
create table resident_answers (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    program_id uuid not null,
    season int not null,
    field text not null,
    value text not null,
    role text not null check (role in ('RESIDENT', 'FELLOW', 'ALUMNUS')),
    answered_on date not null,
    confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    contact_id uuid,
    words text,
    proposal_id uuid not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index resident_answers_list on resident_answers (tenant_id, applicant_id, created_at, id);
create index resident_answers_program on resident_answers (tenant_id, applicant_id, program_id, season)
    where deleted_at is null;
call wall('resident_answers');
