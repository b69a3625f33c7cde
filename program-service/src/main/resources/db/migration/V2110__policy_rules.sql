-- Law, notices and planning numbers: what verdicts are made with. Shared by all tenants like the directory: no tenant_id here.
create table policy_rules (
    id uuid primary key,
    version bigint not null,
    code text not null unique,
    kind text not null check (kind in ('NOTICE', 'LAW', 'LIMIT', 'PATH', 'PLANNING', 'DEADLINE', 'INFORMATION')),
    topic text not null,
    decides text,
    season int,
    effective_from date,
    effective_to date,
    end_confirmed_on date,
    reviewed_on date not null,
    sourced boolean not null,
    content jsonb not null,
    -- Whether a curator has written it: then no later release does.
    curated boolean not null,
    changed_by uuid,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    withdrawn_at timestamptz
);
create unique index policy_rules_decide_once on policy_rules (kind, decides, coalesce(season, 0))
    where decides is not null and withdrawn_at is null;
create index policy_rules_list on policy_rules (created_at, id);
create index policy_rules_reviewed on policy_rules (reviewed_on, id);

create table policy_rule_versions (
    id uuid primary key default uuidv7(),
    rule_id uuid not null references policy_rules,
    number bigint not null,
    revision bigint not null,
    content jsonb not null,
    curated boolean not null,
    withdrawn boolean not null,
    changed_by uuid,
    changed_at timestamptz not null,
    unique (rule_id, number)
);

-- One row: the revision of the whole policy, which every replica asks for before it answers from memory, and the release
-- of the shipped content that was taken last.
create table policy_state (
    only_row boolean primary key default true check (only_row),
    revision bigint not null,
    shipped_release int not null
);
insert into policy_state (revision, shipped_release) values (0, 0);

-- Every change is a version and a new revision, whoever writes it.
create function record_policy_rule_version() returns trigger language plpgsql as $$
declare
    now_at bigint;
begin
    update policy_state set revision = revision + 1 returning revision into now_at;
    insert into policy_rule_versions
        (rule_id, number, revision, content, curated, withdrawn, changed_by, changed_at)
    values (new.id, new.version, now_at, new.content, new.curated, new.withdrawn_at is not null, new.changed_by,
        new.changed_at);
    return null;
end $$;
create trigger policy_rule_version after insert or update on policy_rules
    for each row execute function record_policy_rule_version();
