-- The tables that gate-reporter writes to when `database-url` is set. docs/database.md says how to set it up.
-- For PostgreSQL 13 and later. May be run again: what is there is left as it is, functions are replaced.
--   psql --single-transaction --set ON_ERROR_STOP=1 --file 001_gates.sql

-- Two of these at the same time: the second waits for the first (within a transaction, as above).
select pg_catalog.pg_advisory_xact_lock(7306086841);

create schema if not exists ops;

-- One row a set of gates: those of a commit, under one aggregate status.
create table if not exists ops.runs (
  id uuid primary key default gen_random_uuid(),
  repo text not null check (length(repo) between 3 and 200),
  sha text not null check (sha ~ '^[0-9a-f]{40,64}$'),
  context text not null check (length(context) between 1 and 200),
  pr_number integer,
  verdict text check (verdict in ('pass', 'fail', 'pending', 'error')),
  reason text check (length(reason) <= 100),
  blocked_on text check (length(blocked_on) <= 100),
  pr_url text,
  actions_url text,
  report jsonb,
  -- What the newest report knew, in the order below; 0 until there is one.
  seq bigint not null default 0,
  gh_run_id bigint not null default 0,
  gh_attempt integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint runs_commit unique (repo, sha, context)
);
create index if not exists runs_by_sha on ops.runs (lower(repo), sha text_pattern_ops);
create index if not exists runs_by_pull_request on ops.runs (lower(repo), pr_number);

-- One row a gate. `seq` orders what was seen: microseconds since 1970 at the moment of reading, by this database's clock. Two readers of
-- the same microsecond are told apart by workflow run and attempt, so that every order of arrival ends in the same row.
create table if not exists ops.run_gates (
  id bigint generated always as identity primary key,
  run_id uuid not null references ops.runs (id) on delete cascade,
  gate_key text not null check (octet_length(gate_key) between 1 and 1024),
  kind text not null,
  name text not null,
  required boolean not null default false,
  status text not null check (status in ('pending', 'pass', 'fail', 'skipped')),
  reason text not null default '',
  url text,
  details jsonb,
  seq bigint not null,
  gh_run_id bigint not null default 0,
  gh_attempt integer not null default 0,
  created_at timestamptz not null default now(),
  -- When the gate last said something else; that it was seen again moves `seq` alone.
  updated_at timestamptz not null default now(),
  constraint run_gates_key unique (run_id, gate_key)
);

-- Without a policy nobody but the owner sees a row, whatever is granted. The functions below run as the owner.
alter table ops.runs enable row level security;
alter table ops.run_gates enable row level security;

-- Tells listeners of `ops_gates` that a set of gates has changed: far below the 8,000 bytes that NOTIFY takes, because all of it is
-- limited above. Several of one transaction are the same text, which the server sends once.
create or replace function ops.notify_gates(run_id uuid) returns void
language sql security definer set search_path = '' as $$
  select pg_catalog.pg_notify('ops_gates', pg_catalog.json_build_object(
    'run_id', r.id, 'repo', r.repo, 'sha', r.sha, 'context', r.context, 'pr_number', r.pr_number,
    'verdict', r.verdict, 'reason', r.reason)::text)
  from ops.runs r where r.id = notify_gates.run_id
$$;

-- Writes what was seen of one gate, unless something newer is there: of the gate, or a whole report on its set. True if the row now
-- says something else.
create or replace function ops.upsert_gate(
  run_id uuid, gate_key text, name text, status text, seq bigint, required boolean default false, reason text default '',
  url text default null, details jsonb default null, gh_run_id bigint default 0, gh_attempt integer default 0
) returns boolean
language plpgsql security definer set search_path = '' set lock_timeout = '4s' as $$
#variable_conflict use_column
declare
  news boolean;
begin
  -- The lock has a whole report and a single gate come one after the other.
  perform from ops.runs r
  where r.id = upsert_gate.run_id
    and (r.seq, r.gh_run_id, r.gh_attempt) <= (upsert_gate.seq, upsert_gate.gh_run_id, upsert_gate.gh_attempt)
  for share;
  if not found then
    return false;
  end if;
  insert into ops.run_gates as g (run_id, gate_key, kind, name, status, seq, required, reason, url, details, gh_run_id, gh_attempt)
  values (upsert_gate.run_id, upsert_gate.gate_key, split_part(upsert_gate.gate_key, ':', 1), upsert_gate.name, upsert_gate.status,
    upsert_gate.seq, upsert_gate.required, upsert_gate.reason, upsert_gate.url, upsert_gate.details, upsert_gate.gh_run_id,
    upsert_gate.gh_attempt)
  on conflict (run_id, gate_key) do update set
    name = excluded.name, status = excluded.status, required = excluded.required, reason = excluded.reason, url = excluded.url,
    details = excluded.details, seq = excluded.seq, gh_run_id = excluded.gh_run_id, gh_attempt = excluded.gh_attempt,
    updated_at = case
      when (g.name, g.status, g.required, g.reason, g.url, g.details)
        is distinct from (excluded.name, excluded.status, excluded.required, excluded.reason, excluded.url, excluded.details)
      then now() else g.updated_at end
  where (g.seq, g.gh_run_id, g.gh_attempt) < (excluded.seq, excluded.gh_run_id, excluded.gh_attempt)
  returning g.updated_at = now() into news;
  if news then
    perform ops.notify_gates(upsert_gate.run_id);
  end if;
  return coalesce(news, false);
end
$$;

-- Finds or makes the row of a set of gates, and writes the verdict in `report` to it unless a newer one is there (`is_newer` false).
-- `news` says that the row now says something else. Without a verdict in `report` the row is only found or made. It stays locked until
-- the transaction ends, so that reports on one set of gates come one after the other.
create or replace function ops.upsert_run(report jsonb, out id uuid, out is_newer boolean, out news boolean)
language plpgsql security definer set search_path = '' set lock_timeout = '4s' as $$
#variable_conflict use_column
declare
  sent ops.runs := jsonb_populate_record(null::ops.runs, upsert_run.report);
begin
  if sent.seq is null then
    raise not_null_violation using message = 'a report needs a `seq`';
  end if;
  sent.gh_run_id := coalesce(sent.gh_run_id, 0);
  sent.gh_attempt := coalesce(sent.gh_attempt, 0);
  insert into ops.runs (repo, sha, context, pr_number) values (sent.repo, sent.sha, sent.context, sent.pr_number)
  on conflict (repo, sha, context) do nothing;
  select r.id, (r.seq, r.gh_run_id, r.gh_attempt) < (sent.seq, sent.gh_run_id, sent.gh_attempt)
  into upsert_run.id, upsert_run.is_newer
  from ops.runs r where r.repo = sent.repo and r.sha = sent.sha and r.context = sent.context
  for no key update;
  if upsert_run.is_newer and sent.verdict is not null then
    update ops.runs r set
      seq = sent.seq, gh_run_id = sent.gh_run_id, gh_attempt = sent.gh_attempt, verdict = sent.verdict, reason = sent.reason,
      blocked_on = sent.blocked_on, pr_number = coalesce(sent.pr_number, r.pr_number), pr_url = sent.pr_url,
      actions_url = sent.actions_url, report = sent.report,
      updated_at = case
        when (r.verdict, r.reason, r.blocked_on, r.report) is distinct from (sent.verdict, sent.reason, sent.blocked_on, sent.report)
        then now() else r.updated_at end
    where r.id = upsert_run.id
    returning r.updated_at = now() into upsert_run.news;
  end if;
  upsert_run.news := coalesce(upsert_run.news, false);
end
$$;

-- Writes a whole report: its verdict, its gates, and that the gates which it does not have any more are gone. A report without a verdict
-- adds to the gates and takes none away. One that is older than the whole report that is there changes nothing. Gives the id of the run.
create or replace function ops.report_gates(report jsonb) returns uuid
language plpgsql security definer set search_path = '' set lock_timeout = '4s' as $$
declare
  sent ops.runs := jsonb_populate_record(null::ops.runs, report_gates.report);
  run record;
  gate record;
  gone bigint := 0;
begin
  sent.gh_run_id := coalesce(sent.gh_run_id, 0);
  sent.gh_attempt := coalesce(sent.gh_attempt, 0);
  select * into run from ops.upsert_run(report_gates.report);
  if not run.is_newer then
    return run.id;
  end if;
  for gate in
    select * from jsonb_to_recordset(report_gates.report -> 'gates')
      as g (key text, name text, status text, required boolean, reason text, url text, details jsonb)
  loop
    perform ops.upsert_gate(run.id, gate.key, gate.name, gate.status, sent.seq, gate.required, gate.reason, gate.url, gate.details,
      sent.gh_run_id, sent.gh_attempt);
  end loop;
  if sent.verdict is not null then
    delete from ops.run_gates g
    where g.run_id = run.id and (g.seq, g.gh_run_id, g.gh_attempt) < (sent.seq, sent.gh_run_id, sent.gh_attempt);
    get diagnostics gone = row_count;
  end if;
  if run.news or gone > 0 then
    perform ops.notify_gates(run.id);
  end if;
  return run.id;
end
$$;

-- Every function is open to everybody by default.
revoke execute on function ops.notify_gates, ops.upsert_gate, ops.upsert_run, ops.report_gates from public;

-- Supabase Realtime sends on what is in this publication. It is not there anywhere else.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['runs', 'run_gates'] loop
    if exists (select from pg_catalog.pg_publication where pubname = 'supabase_realtime')
      and not exists (select from pg_catalog.pg_publication_tables
        where pubname = 'supabase_realtime' and schemaname = 'ops' and tablename = table_name)
    then
      execute format('alter publication supabase_realtime add table ops.%I', table_name);
    end if;
  end loop;
end
$$;
