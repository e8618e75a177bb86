CREATE FUNCTION public.chosen_organization() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('flowrunner.organization', true), '') $$;

CREATE FUNCTION public.chosen_project() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('flowrunner.project', true), '') $$;

CREATE FUNCTION public.chosen_user() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('flowrunner.user', true), '') $$;

CREATE FUNCTION public.now_ms() RETURNS bigint
    LANGUAGE sql STABLE
    AS $$ select floor(extract(epoch from now()) * 1000)::bigint $$;

CREATE TABLE public.approvals (
    project_id text NOT NULL,
    run_id text NOT NULL,
    path text NOT NULL,
    generation integer NOT NULL,
    message text NOT NULL,
    form json NOT NULL,
    users text[] NOT NULL,
    role text,
    quorum integer NOT NULL,
    reject_quorum integer NOT NULL,
    barred text,
    decided_by text[] NOT NULL,
    asked_at bigint NOT NULL,
    deadline bigint NOT NULL,
    CONSTRAINT approvals_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.approvals FORCE ROW LEVEL SECURITY;

CREATE TABLE public.attempts (
    id text NOT NULL,
    project_id text NOT NULL,
    run_id text NOT NULL,
    path text NOT NULL,
    generation integer NOT NULL,
    attempt integer NOT NULL,
    step_id text NOT NULL,
    flow_version text NOT NULL,
    pool text NOT NULL,
    requirements json NOT NULL,
    priority integer NOT NULL,
    rank double precision NOT NULL,
    timeout_ms bigint NOT NULL,
    call json,
    status text NOT NULL,
    epoch integer NOT NULL,
    queued_at bigint NOT NULL,
    worker_id text,
    nonce_hash text,
    token_salt text,
    token_hash text,
    claim_epoch integer,
    claimed_at bigint,
    deadline bigint,
    lease_until bigint,
    is_started boolean,
    cancel_asked_at bigint,
    result_hash text,
    ended_at bigint,
    exit json,
    CONSTRAINT a_claim_is_whole CHECK ((num_nulls(worker_id, nonce_hash, token_salt, token_hash, claim_epoch, claimed_at, deadline, lease_until, is_started) = ANY (ARRAY[0, 9]))),
    CONSTRAINT attempts_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT attempts_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'paused'::text, 'claimed'::text, 'ended'::text]))),
    CONSTRAINT status_has_its_columns CHECK (
CASE status
    WHEN 'queued'::text THEN ((worker_id IS NULL) AND (ended_at IS NULL) AND (call IS NOT NULL))
    WHEN 'paused'::text THEN ((worker_id IS NULL) AND (ended_at IS NULL) AND (call IS NOT NULL))
    WHEN 'claimed'::text THEN ((worker_id IS NOT NULL) AND (ended_at IS NULL) AND (call IS NOT NULL))
    ELSE (ended_at IS NOT NULL)
END)
);

ALTER TABLE ONLY public.attempts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audit_log (
    entry_id text NOT NULL,
    organization_id text NOT NULL,
    project_id text,
    at bigint NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    details json NOT NULL
);

ALTER TABLE ONLY public.audit_log FORCE ROW LEVEL SECURITY;

CREATE TABLE public.collections (
    project_id text NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL,
    schema json NOT NULL,
    etag text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT collections_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.collections FORCE ROW LEVEL SECURITY;

CREATE TABLE public.data_calls (
    project_id text NOT NULL,
    scope text NOT NULL,
    key text NOT NULL,
    run_id text NOT NULL,
    body_hash text NOT NULL,
    answer json NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT data_calls_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.data_calls FORCE ROW LEVEL SECURITY;

CREATE TABLE public.events (
    project_id text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    key text,
    data json NOT NULL,
    depth integer NOT NULL,
    published_at bigint NOT NULL,
    delivered_at bigint,
    CONSTRAINT events_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.events FORCE ROW LEVEL SECURITY;

CREATE TABLE public.file_requests (
    project_id text NOT NULL,
    request_id text NOT NULL,
    server text NOT NULL,
    requested_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT file_requests_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.file_requests FORCE ROW LEVEL SECURITY;

CREATE TABLE public.firings (
    project_id text NOT NULL,
    flow text NOT NULL COLLATE pg_catalog."C",
    schedule text NOT NULL COLLATE pg_catalog."C",
    scheduled_at bigint NOT NULL,
    status text NOT NULL,
    run_id text,
    reason text,
    message text,
    until bigint,
    times integer NOT NULL,
    asked_by text,
    decided_at bigint NOT NULL,
    CONSTRAINT firings_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT firings_status_check CHECK ((status = ANY (ARRAY['starting'::text, 'queued'::text, 'started'::text, 'skipped'::text, 'missed'::text])))
);

ALTER TABLE ONLY public.firings FORCE ROW LEVEL SECURITY;

CREATE TABLE public.flow_versions (
    project_id text NOT NULL,
    version text NOT NULL,
    text text NOT NULL,
    CONSTRAINT flow_versions_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.flow_versions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.flows (
    project_id text NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    version text NOT NULL,
    revision integer NOT NULL,
    text text NOT NULL,
    description text,
    labels json NOT NULL,
    created_at bigint NOT NULL,
    created_by text NOT NULL,
    updated_at bigint NOT NULL,
    updated_by text NOT NULL,
    deleted_at bigint,
    cluster_uid text,
    cluster_generation bigint,
    uses jsonb,
    uses_of text,
    CONSTRAINT a_cluster_flow_is_whole CHECK ((num_nulls(cluster_uid, cluster_generation) = ANY (ARRAY[0, 2]))),
    CONSTRAINT flows_number_check CHECK ((number > 0)),
    CONSTRAINT flows_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT flows_revision_check CHECK ((revision > 0))
);

ALTER TABLE ONLY public.flows FORCE ROW LEVEL SECURITY;

CREATE TABLE public.keys (
    id text NOT NULL,
    purpose text NOT NULL,
    master_id text NOT NULL,
    wrapped_key bytea NOT NULL,
    created_at bigint NOT NULL,
    retired_at bigint,
    CONSTRAINT keys_purpose_check CHECK ((purpose = ANY (ARRAY['secrets'::text, 'data-tokens'::text])))
);

CREATE TABLE public.leadership (
    is_only boolean DEFAULT true NOT NULL,
    epoch bigint NOT NULL,
    holder text NOT NULL,
    taken_at bigint NOT NULL,
    CONSTRAINT leadership_epoch_check CHECK ((epoch > 0)),
    CONSTRAINT leadership_is_only_check CHECK (is_only)
);

CREATE TABLE public.listeners (
    project_id text NOT NULL,
    run_id text NOT NULL,
    path text NOT NULL,
    name text NOT NULL,
    key text,
    CONSTRAINT listeners_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.listeners FORCE ROW LEVEL SECURITY;

CREATE TABLE public.log_chunks (
    project_id text NOT NULL,
    run_id text NOT NULL,
    source text NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    bytes_so_far bigint NOT NULL,
    lines json NOT NULL,
    "position" bigint NOT NULL,
    CONSTRAINT log_chunks_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.log_chunks FORCE ROW LEVEL SECURITY;

ALTER TABLE public.log_chunks ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.log_chunks_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.members (
    organization_id text NOT NULL,
    project_id text,
    user_id text NOT NULL,
    role text NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT members_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'editor'::text, 'admin'::text, 'owner'::text])))
);

ALTER TABLE ONLY public.members FORCE ROW LEVEL SECURITY;

CREATE TABLE public.namespaces (
    namespace text NOT NULL,
    project_id text NOT NULL,
    service_account_uid text NOT NULL,
    bound_at bigint NOT NULL,
    detached_at bigint,
    CONSTRAINT namespaces_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.namespaces FORCE ROW LEVEL SECURITY;

CREATE TABLE public.organizations (
    organization_id text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    deleted_at bigint,
    CONSTRAINT organizations_organization_id_check CHECK ((organization_id <> ''::text)),
    CONSTRAINT organizations_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.organizations FORCE ROW LEVEL SECURITY;

CREATE TABLE public.payloads (
    project_id text NOT NULL,
    hash text NOT NULL,
    text text NOT NULL,
    put_at bigint DEFAULT public.now_ms() NOT NULL,
    CONSTRAINT payloads_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.payloads FORCE ROW LEVEL SECURITY;

CREATE TABLE public.pool_troubles (
    project_id text NOT NULL,
    pool text NOT NULL,
    reason text NOT NULL,
    message text NOT NULL,
    since bigint NOT NULL,
    CONSTRAINT pool_troubles_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.pool_troubles FORCE ROW LEVEL SECURITY;

CREATE TABLE public.probe (
    is_only boolean DEFAULT true NOT NULL,
    taken_at bigint NOT NULL,
    version text NOT NULL,
    findings json NOT NULL,
    CONSTRAINT probe_is_only_check CHECK (is_only)
);

CREATE TABLE public.project_configs (
    project_id text NOT NULL,
    "values" json NOT NULL,
    version integer NOT NULL,
    updated_at bigint NOT NULL,
    updated_by text NOT NULL,
    CONSTRAINT project_configs_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT project_configs_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.project_configs FORCE ROW LEVEL SECURITY;

CREATE TABLE public.projects (
    project_id text NOT NULL,
    organization_id text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    deleted_at bigint,
    purged_at bigint,
    CONSTRAINT projects_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT projects_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.projects FORCE ROW LEVEL SECURITY;

CREATE TABLE public.published_versions (
    project_id text NOT NULL,
    flow text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    version text NOT NULL,
    published_at bigint NOT NULL,
    published_by text NOT NULL,
    CONSTRAINT published_versions_number_check CHECK ((number > 0)),
    CONSTRAINT published_versions_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.published_versions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.records (
    project_id text NOT NULL,
    collection text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    data jsonb NOT NULL,
    etag text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT records_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
    CONSTRAINT records_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.records FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention (
    project_id text NOT NULL,
    keep_ms bigint,
    CONSTRAINT retention_keep_ms_check CHECK ((keep_ms > 0)),
    CONSTRAINT retention_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.retention FORCE ROW LEVEL SECURITY;

CREATE TABLE public.run_events (
    project_id text NOT NULL,
    run_id text NOT NULL,
    seq integer NOT NULL,
    type text NOT NULL,
    data json NOT NULL,
    CONSTRAINT run_events_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.run_events FORCE ROW LEVEL SECURITY;

CREATE TABLE public.run_keys (
    run_id text NOT NULL,
    project_id text NOT NULL,
    keys bigint[] NOT NULL,
    CONSTRAINT run_keys_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.run_keys FORCE ROW LEVEL SECURITY;

CREATE TABLE public.runs (
    run_id text NOT NULL,
    project_id text NOT NULL,
    flow_version text NOT NULL,
    priority integer NOT NULL,
    status text NOT NULL,
    version integer NOT NULL,
    wake_at bigint,
    rank double precision NOT NULL,
    created_at bigint NOT NULL,
    started_at bigint,
    flow text,
    flow_number integer,
    labels json,
    started_by text,
    request_hash text,
    ended_at bigint,
    error_code text,
    log_bytes bigint DEFAULT 0 NOT NULL,
    traceparent text,
    origin_kind text,
    origin_name text,
    origin_uid text,
    CONSTRAINT an_origin_is_whole CHECK ((num_nulls(origin_kind, origin_name, origin_uid) = ANY (ARRAY[0, 3]))),
    CONSTRAINT runs_origin_kind_check CHECK ((origin_kind = ANY (ARRAY['FlowRun'::text, 'FunctionRun'::text]))),
    CONSTRAINT runs_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT runs_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'paused'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.runs FORCE ROW LEVEL SECURITY;

CREATE TABLE public.schedules (
    project_id text NOT NULL,
    flow text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    cron text NOT NULL,
    timezone text NOT NULL,
    overlap text NOT NULL,
    catch_up integer NOT NULL,
    is_enabled boolean NOT NULL,
    next_at bigint,
    look_at bigint,
    paused_at bigint,
    paused_by text,
    CONSTRAINT schedules_overlap_check CHECK ((overlap = ANY (ARRAY['allow'::text, 'skip'::text, 'queue'::text, 'cancelOldest'::text]))),
    CONSTRAINT schedules_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.schedules FORCE ROW LEVEL SECURITY;

CREATE TABLE public.schema_version (
    version integer NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    works_since integer
);

CREATE TABLE public.secret_versions (
    project_id text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    key_id text NOT NULL,
    wrapped_key bytea NOT NULL,
    ciphertext bytea NOT NULL,
    CONSTRAINT secret_versions_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.secret_versions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.secrets (
    project_id text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    updated_by text NOT NULL,
    last_used_at bigint,
    CONSTRAINT secrets_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT secrets_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.secrets FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sessions (
    session_id text NOT NULL,
    secret_hash text NOT NULL,
    user_id text NOT NULL,
    user_agent text NOT NULL,
    created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    expires_at bigint NOT NULL
);

CREATE TABLE public.staged_records (
    project_id text NOT NULL,
    attempt_id text NOT NULL,
    collection text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    collection_etag text NOT NULL,
    expects text NOT NULL,
    data json,
    etag text,
    created_at bigint,
    updated_at bigint,
    bytes integer NOT NULL,
    CONSTRAINT a_version_is_whole CHECK ((num_nulls(data, etag, created_at, updated_at) = ANY (ARRAY[0, 4]))),
    CONSTRAINT staged_records_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.staged_records FORCE ROW LEVEL SECURITY;

CREATE TABLE public.tickets (
    secret_hash text NOT NULL,
    holder json NOT NULL,
    expires_at bigint NOT NULL
);

CREATE TABLE public.tokens (
    token_id text NOT NULL,
    secret_hash text NOT NULL,
    user_id text NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    project_id text,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    last_used_at bigint
);

CREATE TABLE public.users (
    user_id text NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    password json NOT NULL,
    created_at bigint NOT NULL,
    disabled_at bigint
);

CREATE TABLE public.workers (
    id text NOT NULL,
    project_id text NOT NULL,
    pool text NOT NULL,
    token_hash text NOT NULL,
    state text NOT NULL,
    attempt_id text,
    created_at bigint DEFAULT public.now_ms() NOT NULL,
    namespace text,
    pod_name text,
    audience text,
    CONSTRAINT a_pod_has_no_token CHECK (((namespace IS NOT NULL) = (token_hash = ('pod/'::text || id)))),
    CONSTRAINT workers_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT workers_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'claimed'::text, 'drained'::text, 'gone'::text])))
);

ALTER TABLE ONLY public.workers FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_pkey PRIMARY KEY (run_id, path);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_run_id_path_generation_attempt_key UNIQUE (run_id, path, generation, attempt);

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (entry_id);

ALTER TABLE ONLY public.collections
    ADD CONSTRAINT collections_pkey PRIMARY KEY (project_id, name);

ALTER TABLE ONLY public.data_calls
    ADD CONSTRAINT data_calls_pkey PRIMARY KEY (project_id, scope, key);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (project_id, id);

ALTER TABLE ONLY public.file_requests
    ADD CONSTRAINT file_requests_pkey PRIMARY KEY (request_id);

ALTER TABLE ONLY public.firings
    ADD CONSTRAINT firings_pkey PRIMARY KEY (project_id, flow, schedule, scheduled_at);

ALTER TABLE ONLY public.flow_versions
    ADD CONSTRAINT flow_versions_pkey PRIMARY KEY (project_id, version);

ALTER TABLE ONLY public.flows
    ADD CONSTRAINT flows_pkey PRIMARY KEY (project_id, name);

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.leadership
    ADD CONSTRAINT leadership_pkey PRIMARY KEY (is_only);

ALTER TABLE ONLY public.listeners
    ADD CONSTRAINT listeners_pkey PRIMARY KEY (run_id, path);

ALTER TABLE ONLY public.log_chunks
    ADD CONSTRAINT log_chunks_pkey PRIMARY KEY (source, first_seq);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_organization_id_project_id_user_id_key UNIQUE NULLS NOT DISTINCT (organization_id, project_id, user_id);

ALTER TABLE ONLY public.namespaces
    ADD CONSTRAINT namespaces_pkey PRIMARY KEY (namespace);

ALTER TABLE ONLY public.namespaces
    ADD CONSTRAINT namespaces_project_id_key UNIQUE (project_id);

ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT organizations_pkey PRIMARY KEY (organization_id);

ALTER TABLE ONLY public.payloads
    ADD CONSTRAINT payloads_pkey PRIMARY KEY (project_id, hash);

ALTER TABLE ONLY public.pool_troubles
    ADD CONSTRAINT pool_troubles_pkey PRIMARY KEY (project_id, pool);

ALTER TABLE ONLY public.probe
    ADD CONSTRAINT probe_pkey PRIMARY KEY (is_only);

ALTER TABLE ONLY public.project_configs
    ADD CONSTRAINT project_configs_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_organization_id_project_id_key UNIQUE (organization_id, project_id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.published_versions
    ADD CONSTRAINT published_versions_pkey PRIMARY KEY (project_id, flow, number);

ALTER TABLE ONLY public.records
    ADD CONSTRAINT records_pkey PRIMARY KEY (project_id, collection, id);

ALTER TABLE ONLY public.retention
    ADD CONSTRAINT retention_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.run_events
    ADD CONSTRAINT run_events_pkey PRIMARY KEY (run_id, seq);

ALTER TABLE ONLY public.run_keys
    ADD CONSTRAINT run_keys_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.runs
    ADD CONSTRAINT runs_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_pkey PRIMARY KEY (project_id, flow, name);

ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.secret_versions
    ADD CONSTRAINT secret_versions_pkey PRIMARY KEY (project_id, name, version);

ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_pkey PRIMARY KEY (project_id, name);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (session_id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_secret_hash_key UNIQUE (secret_hash);

ALTER TABLE ONLY public.staged_records
    ADD CONSTRAINT staged_records_pkey PRIMARY KEY (project_id, attempt_id, collection, id);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (secret_hash);

ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_pkey PRIMARY KEY (token_id);

ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_secret_hash_key UNIQUE (secret_hash);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.workers
    ADD CONSTRAINT workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.workers
    ADD CONSTRAINT workers_token_hash_key UNIQUE (token_hash);

CREATE INDEX approvals_in_order ON public.approvals USING btree (project_id, asked_at, run_id, path);

CREATE INDEX attempts_claimed ON public.attempts USING btree (lease_until) WHERE (status = 'claimed'::text);

CREATE INDEX attempts_newest_claim ON public.attempts USING btree (project_id, claimed_at DESC, rank DESC) WHERE (claimed_at IS NOT NULL);

CREATE INDEX attempts_open ON public.attempts USING btree (run_id) WHERE (status <> 'ended'::text);

CREATE INDEX attempts_queue ON public.attempts USING btree (pool, rank, queued_at, id) WHERE (status = 'queued'::text);

CREATE INDEX audit_log_of_organization ON public.audit_log USING btree (organization_id, at DESC, entry_id DESC);

CREATE INDEX audit_log_of_project ON public.audit_log USING btree (project_id, at DESC, entry_id DESC);

CREATE INDEX data_calls_of_run ON public.data_calls USING btree (project_id, run_id);

CREATE INDEX events_by_age ON public.events USING btree (published_at);

CREATE INDEX events_by_key ON public.events USING btree (project_id, name, key, published_at);

CREATE INDEX events_by_name ON public.events USING btree (project_id, name, published_at);

CREATE INDEX events_undelivered ON public.events USING btree (published_at) WHERE (delivered_at IS NULL);

CREATE INDEX file_requests_in_order ON public.file_requests USING btree (project_id, requested_at);

CREATE INDEX flows_of_unknown_uses ON public.flows USING btree (project_id, name) WHERE ((deleted_at IS NULL) AND ((uses_of = version) IS NOT TRUE));

CREATE UNIQUE INDEX keys_active ON public.keys USING btree (purpose) WHERE (retired_at IS NULL);

CREATE INDEX listeners_by_key ON public.listeners USING btree (project_id, name, key);

CREATE INDEX log_chunks_of_run ON public.log_chunks USING btree (run_id, "position") INCLUDE (project_id, source, last_seq);

CREATE INDEX members_of_user ON public.members USING btree (user_id, organization_id);

CREATE INDEX payloads_by_age ON public.payloads USING btree (project_id, put_at);

CREATE UNIQUE INDEX projects_by_name ON public.projects USING btree (organization_id, name) WHERE (deleted_at IS NULL);

CREATE INDEX projects_to_purge ON public.projects USING btree (deleted_at) WHERE ((deleted_at IS NOT NULL) AND (purged_at IS NULL));

CREATE INDEX run_keys_by_key ON public.run_keys USING gin (keys);

CREATE INDEX runs_by_end ON public.runs USING btree (ended_at) WHERE (ended_at IS NOT NULL);

CREATE INDEX runs_listed ON public.runs USING btree (project_id, created_at DESC, run_id DESC) WHERE (created_at IS NOT NULL);

CREATE INDEX runs_of_flow ON public.runs USING btree (project_id, flow, created_at DESC, run_id DESC) WHERE (flow IS NOT NULL);

CREATE INDEX runs_open ON public.runs USING btree (project_id, status, created_at DESC, run_id DESC) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text, 'paused'::text]));

CREATE INDEX runs_to_wake ON public.runs USING btree (wake_at, run_id) WHERE (wake_at IS NOT NULL);

CREATE INDEX schedules_to_look_at ON public.schedules USING btree (look_at) WHERE (look_at IS NOT NULL);

CREATE INDEX secret_versions_by_key ON public.secret_versions USING btree (key_id);

CREATE INDEX sessions_of_user ON public.sessions USING btree (user_id, created_at);

CREATE INDEX tickets_by_age ON public.tickets USING btree (expires_at);

CREATE INDEX tokens_of_user ON public.tokens USING btree (user_id, created_at);

CREATE UNIQUE INDEX users_by_email ON public.users USING btree (lower(email));

CREATE INDEX workers_over ON public.workers USING btree (created_at) WHERE (state = ANY (ARRAY['drained'::text, 'gone'::text]));

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(organization_id);

ALTER TABLE ONLY public.firings
    ADD CONSTRAINT firings_project_id_flow_schedule_fkey FOREIGN KEY (project_id, flow, schedule) REFERENCES public.schedules(project_id, flow, name) ON DELETE CASCADE;

ALTER TABLE ONLY public.flows
    ADD CONSTRAINT flows_project_id_version_fkey FOREIGN KEY (project_id, version) REFERENCES public.flow_versions(project_id, version);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(organization_id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_organization_id_project_id_fkey FOREIGN KEY (organization_id, project_id) REFERENCES public.projects(organization_id, project_id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(organization_id);

ALTER TABLE ONLY public.published_versions
    ADD CONSTRAINT published_versions_project_id_flow_fkey FOREIGN KEY (project_id, flow) REFERENCES public.flows(project_id, name);

ALTER TABLE ONLY public.published_versions
    ADD CONSTRAINT published_versions_project_id_version_fkey FOREIGN KEY (project_id, version) REFERENCES public.flow_versions(project_id, version);

ALTER TABLE ONLY public.run_keys
    ADD CONSTRAINT run_keys_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.runs(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_project_id_flow_fkey FOREIGN KEY (project_id, flow) REFERENCES public.flows(project_id, name);

ALTER TABLE ONLY public.secret_versions
    ADD CONSTRAINT secret_versions_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.keys(id);

ALTER TABLE ONLY public.secret_versions
    ADD CONSTRAINT secret_versions_project_id_name_fkey FOREIGN KEY (project_id, name) REFERENCES public.secrets(project_id, name) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id);

ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(user_id);

CREATE POLICY across_projects ON public.attempts TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.events FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.file_requests FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.log_chunks FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.namespaces FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.projects TO flowrunner_engine USING ((deleted_at IS NOT NULL));

CREATE POLICY across_projects ON public.retention FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.runs FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.schedules FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.secret_versions FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.workers FOR SELECT TO flowrunner_engine USING (true);

ALTER TABLE public.approvals ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.attempts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.audit_log ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.collections ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.data_calls ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.file_requests ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.firings ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.flow_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.flows ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.listeners ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.log_chunks ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.members ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.namespaces ENABLE ROW LEVEL SECURITY;

CREATE POLICY of_the_organization ON public.audit_log TO flowrunner_api USING ((organization_id = public.chosen_organization())) WITH CHECK ((organization_id = public.chosen_organization()));

CREATE POLICY of_the_organization ON public.members TO flowrunner_api USING ((organization_id = public.chosen_organization())) WITH CHECK ((organization_id = public.chosen_organization()));

CREATE POLICY of_the_organization ON public.organizations TO flowrunner_api USING ((organization_id = public.chosen_organization())) WITH CHECK ((organization_id = public.chosen_organization()));

CREATE POLICY of_the_organization ON public.projects TO flowrunner_api USING ((organization_id = public.chosen_organization())) WITH CHECK ((organization_id = public.chosen_organization()));

CREATE POLICY of_the_project ON public.approvals TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.attempts TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.collections TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.data_calls TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.events TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.file_requests TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.firings TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.flow_versions TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.flows TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.listeners TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.log_chunks TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.namespaces TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.payloads TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.pool_troubles TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.project_configs TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.projects FOR SELECT TO flowrunner_api USING ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.published_versions TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.records TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.retention TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.run_events TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.run_keys TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.runs TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.schedules TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.secret_versions TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.secrets TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.staged_records TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.workers TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project_to_log ON public.audit_log FOR INSERT TO flowrunner_api WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project_to_see ON public.audit_log FOR SELECT TO flowrunner_api USING ((project_id = public.chosen_project()));

CREATE POLICY of_the_user ON public.members FOR SELECT TO flowrunner_api USING ((user_id = public.chosen_user()));

CREATE POLICY of_the_user ON public.organizations FOR SELECT TO flowrunner_api USING ((EXISTS ( SELECT
   FROM public.members m
  WHERE ((m.organization_id = organizations.organization_id) AND (m.user_id = public.chosen_user())))));

CREATE POLICY of_the_user ON public.projects FOR SELECT TO flowrunner_api USING ((EXISTS ( SELECT
   FROM public.members m
  WHERE ((m.organization_id = projects.organization_id) AND ((m.project_id IS NULL) OR (m.project_id = projects.project_id)) AND (m.user_id = public.chosen_user())))));

ALTER TABLE public.organizations ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.payloads ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.pool_troubles ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.project_configs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.projects ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.published_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.records ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.retention ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.run_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.run_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.runs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.schedules ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.secret_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.secrets ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.staged_records ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.workers ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.approvals TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.attempts TO flowrunner_api;
GRANT SELECT ON TABLE public.attempts TO flowrunner_engine;

GRANT UPDATE(lease_until) ON TABLE public.attempts TO flowrunner_engine;

GRANT UPDATE(is_started) ON TABLE public.attempts TO flowrunner_engine;

GRANT SELECT,INSERT ON TABLE public.audit_log TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.collections TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.data_calls TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.events TO flowrunner_api;

GRANT SELECT(project_id) ON TABLE public.events TO flowrunner_engine;

GRANT SELECT(id) ON TABLE public.events TO flowrunner_engine;

GRANT SELECT(published_at) ON TABLE public.events TO flowrunner_engine;

GRANT SELECT(delivered_at) ON TABLE public.events TO flowrunner_engine;

GRANT SELECT,INSERT,DELETE ON TABLE public.file_requests TO flowrunner_api;
GRANT SELECT ON TABLE public.file_requests TO flowrunner_engine;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.firings TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.flow_versions TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.flows TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.keys TO flowrunner_engine;

GRANT UPDATE(master_id) ON TABLE public.keys TO flowrunner_engine;

GRANT UPDATE(wrapped_key) ON TABLE public.keys TO flowrunner_engine;

GRANT UPDATE(retired_at) ON TABLE public.keys TO flowrunner_engine;

GRANT SELECT,INSERT,UPDATE ON TABLE public.leadership TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.listeners TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.log_chunks TO flowrunner_api;

GRANT SELECT(run_id) ON TABLE public.log_chunks TO flowrunner_engine;

GRANT SELECT("position") ON TABLE public.log_chunks TO flowrunner_engine;

GRANT SELECT,INSERT,DELETE ON TABLE public.members TO flowrunner_api;

GRANT UPDATE(role) ON TABLE public.members TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.namespaces TO flowrunner_api;
GRANT SELECT ON TABLE public.namespaces TO flowrunner_engine;

GRANT SELECT,INSERT ON TABLE public.organizations TO flowrunner_api;

GRANT UPDATE(name) ON TABLE public.organizations TO flowrunner_api;

GRANT UPDATE(version) ON TABLE public.organizations TO flowrunner_api;

GRANT UPDATE(deleted_at) ON TABLE public.organizations TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.payloads TO flowrunner_api;

GRANT UPDATE(put_at) ON TABLE public.payloads TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pool_troubles TO flowrunner_api;

GRANT SELECT,INSERT,UPDATE ON TABLE public.probe TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.project_configs TO flowrunner_api;

GRANT SELECT,INSERT ON TABLE public.projects TO flowrunner_api;

GRANT SELECT(project_id) ON TABLE public.projects TO flowrunner_engine;

GRANT UPDATE(name) ON TABLE public.projects TO flowrunner_api;

GRANT UPDATE(description) ON TABLE public.projects TO flowrunner_api;

GRANT UPDATE(version) ON TABLE public.projects TO flowrunner_api;

GRANT UPDATE(deleted_at) ON TABLE public.projects TO flowrunner_api;
GRANT SELECT(deleted_at) ON TABLE public.projects TO flowrunner_engine;

GRANT SELECT(purged_at),UPDATE(purged_at) ON TABLE public.projects TO flowrunner_engine;

GRANT SELECT,INSERT,DELETE ON TABLE public.published_versions TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.records TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.retention TO flowrunner_api;
GRANT SELECT ON TABLE public.retention TO flowrunner_engine;

GRANT SELECT,INSERT,DELETE ON TABLE public.run_events TO flowrunner_api;

GRANT SELECT,INSERT,UPDATE ON TABLE public.run_keys TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.runs TO flowrunner_api;
GRANT SELECT ON TABLE public.runs TO flowrunner_engine;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.schedules TO flowrunner_api;
GRANT SELECT ON TABLE public.schedules TO flowrunner_engine;

GRANT SELECT ON TABLE public.schema_version TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.secret_versions TO flowrunner_api;

GRANT SELECT(project_id) ON TABLE public.secret_versions TO flowrunner_engine;

GRANT UPDATE(key_id) ON TABLE public.secret_versions TO flowrunner_api;
GRANT SELECT(key_id) ON TABLE public.secret_versions TO flowrunner_engine;

GRANT UPDATE(wrapped_key) ON TABLE public.secret_versions TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.secrets TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.sessions TO flowrunner_api;

GRANT UPDATE(last_seen_at) ON TABLE public.sessions TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.staged_records TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.tickets TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.tokens TO flowrunner_api;

GRANT UPDATE(last_used_at) ON TABLE public.tokens TO flowrunner_api;

GRANT SELECT,INSERT ON TABLE public.users TO flowrunner_api;

GRANT UPDATE(name) ON TABLE public.users TO flowrunner_api;

GRANT UPDATE(password) ON TABLE public.users TO flowrunner_api;

GRANT UPDATE(disabled_at) ON TABLE public.users TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.workers TO flowrunner_api;
GRANT SELECT ON TABLE public.workers TO flowrunner_engine;
