-- When an applicant last revised what others see of them first. Nothing of it is fetched or stored here.
create table presences (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    linkedin_headline_on date,
    linkedin_about_on date,
    linkedin_projects_on date,
    x_profile_on date,
    cv_on date,
    cv_version text,
    pitch_on date,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index presences_owner on presences (tenant_id, owner_id);
call wall('presences');
