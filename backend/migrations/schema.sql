CREATE FUNCTION public.chosen_project() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('flowrunner.project', true), '') $$;

CREATE FUNCTION public.now_ms() RETURNS bigint
    LANGUAGE sql STABLE
    AS $$ select floor(extract(epoch from now()) * 1000)::bigint $$;

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
    CONSTRAINT a_claim_is_whole CHECK ((num_nulls(worker_id, nonce_hash, token_salt, token_hash, claim_epoch, claimed_at, deadline, lease_until, is_started) = ANY (ARRAY[0, 9]))),
    CONSTRAINT attempts_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT attempts_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'claimed'::text, 'ended'::text]))),
    CONSTRAINT status_has_its_columns CHECK (
CASE status
    WHEN 'queued'::text THEN ((worker_id IS NULL) AND (ended_at IS NULL) AND (call IS NOT NULL))
    WHEN 'claimed'::text THEN ((worker_id IS NOT NULL) AND (ended_at IS NULL) AND (call IS NOT NULL))
    ELSE (ended_at IS NOT NULL)
END)
);

ALTER TABLE ONLY public.attempts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.flow_versions (
    project_id text NOT NULL,
    version text NOT NULL,
    text text NOT NULL,
    CONSTRAINT flow_versions_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.flow_versions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.keys (
    id text NOT NULL,
    purpose text NOT NULL,
    state text NOT NULL,
    master_id text NOT NULL,
    wrapped_key bytea NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT keys_purpose_check CHECK ((purpose = ANY (ARRAY['secrets'::text, 'data-tokens'::text]))),
    CONSTRAINT keys_state_check CHECK ((state = ANY (ARRAY['active'::text, 'retiring'::text])))
);

CREATE TABLE public.log_chunks (
    project_id text NOT NULL,
    run_id text NOT NULL,
    source text NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    bytes_so_far bigint NOT NULL,
    lines json NOT NULL,
    CONSTRAINT log_chunks_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.log_chunks FORCE ROW LEVEL SECURITY;

CREATE TABLE public.payloads (
    project_id text NOT NULL,
    hash text NOT NULL,
    text text NOT NULL,
    CONSTRAINT payloads_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.payloads FORCE ROW LEVEL SECURITY;

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

CREATE TABLE public.run_events (
    project_id text NOT NULL,
    run_id text NOT NULL,
    seq integer NOT NULL,
    type text NOT NULL,
    data json NOT NULL,
    CONSTRAINT run_events_project_id_check CHECK ((project_id <> ''::text))
);

ALTER TABLE ONLY public.run_events FORCE ROW LEVEL SECURITY;

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
    CONSTRAINT runs_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT runs_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'paused'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.runs FORCE ROW LEVEL SECURITY;

CREATE TABLE public.schema_version (
    version integer NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
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
    CONSTRAINT secrets_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT secrets_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.secrets FORCE ROW LEVEL SECURITY;

CREATE TABLE public.workers (
    id text NOT NULL,
    project_id text NOT NULL,
    pool text NOT NULL,
    token_hash text NOT NULL,
    state text NOT NULL,
    attempt_id text,
    CONSTRAINT workers_project_id_check CHECK ((project_id <> ''::text)),
    CONSTRAINT workers_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'claimed'::text, 'drained'::text, 'gone'::text])))
);

ALTER TABLE ONLY public.workers FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_run_id_path_generation_attempt_key UNIQUE (run_id, path, generation, attempt);

ALTER TABLE ONLY public.flow_versions
    ADD CONSTRAINT flow_versions_pkey PRIMARY KEY (project_id, version);

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.log_chunks
    ADD CONSTRAINT log_chunks_pkey PRIMARY KEY (source, first_seq);

ALTER TABLE ONLY public.payloads
    ADD CONSTRAINT payloads_pkey PRIMARY KEY (project_id, hash);

ALTER TABLE ONLY public.project_configs
    ADD CONSTRAINT project_configs_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.run_events
    ADD CONSTRAINT run_events_pkey PRIMARY KEY (run_id, seq);

ALTER TABLE ONLY public.runs
    ADD CONSTRAINT runs_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.secret_versions
    ADD CONSTRAINT secret_versions_pkey PRIMARY KEY (project_id, name, version);

ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_pkey PRIMARY KEY (project_id, name);

ALTER TABLE ONLY public.workers
    ADD CONSTRAINT workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.workers
    ADD CONSTRAINT workers_token_hash_key UNIQUE (token_hash);

CREATE INDEX attempts_claimed ON public.attempts USING btree (lease_until) WHERE (status = 'claimed'::text);

CREATE INDEX attempts_newest_claim ON public.attempts USING btree (project_id, claimed_at DESC, rank DESC) WHERE (claimed_at IS NOT NULL);

CREATE INDEX attempts_open ON public.attempts USING btree (run_id) WHERE (status <> 'ended'::text);

CREATE INDEX attempts_queue ON public.attempts USING btree (pool, rank, queued_at, id) WHERE (status = 'queued'::text);

CREATE UNIQUE INDEX keys_active ON public.keys USING btree (purpose) WHERE (state = 'active'::text);

CREATE INDEX runs_to_wake ON public.runs USING btree (wake_at, run_id) WHERE (wake_at IS NOT NULL);

CREATE INDEX secret_versions_by_key ON public.secret_versions USING btree (key_id);

ALTER TABLE ONLY public.secret_versions
    ADD CONSTRAINT secret_versions_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.keys(id);

ALTER TABLE ONLY public.secret_versions
    ADD CONSTRAINT secret_versions_project_id_name_fkey FOREIGN KEY (project_id, name) REFERENCES public.secrets(project_id, name) ON DELETE CASCADE;

CREATE POLICY across_projects ON public.attempts TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.runs FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.secret_versions FOR SELECT TO flowrunner_engine USING (true);

CREATE POLICY across_projects ON public.workers FOR SELECT TO flowrunner_engine USING (true);

ALTER TABLE public.attempts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.flow_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.log_chunks ENABLE ROW LEVEL SECURITY;

CREATE POLICY of_the_project ON public.attempts TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.flow_versions TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.log_chunks TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.payloads TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.project_configs TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.run_events TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.runs TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.secret_versions TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.secrets TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

CREATE POLICY of_the_project ON public.workers TO flowrunner_api USING ((project_id = public.chosen_project())) WITH CHECK ((project_id = public.chosen_project()));

ALTER TABLE public.payloads ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.project_configs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.run_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.runs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.secret_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.secrets ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.workers ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,UPDATE ON TABLE public.attempts TO flowrunner_api;
GRANT SELECT ON TABLE public.attempts TO flowrunner_engine;

GRANT UPDATE(lease_until) ON TABLE public.attempts TO flowrunner_engine;

GRANT UPDATE(is_started) ON TABLE public.attempts TO flowrunner_engine;

GRANT SELECT,INSERT ON TABLE public.flow_versions TO flowrunner_api;

GRANT SELECT,INSERT,DELETE ON TABLE public.keys TO flowrunner_engine;

GRANT UPDATE(state) ON TABLE public.keys TO flowrunner_engine;

GRANT UPDATE(master_id) ON TABLE public.keys TO flowrunner_engine;

GRANT UPDATE(wrapped_key) ON TABLE public.keys TO flowrunner_engine;

GRANT SELECT,INSERT ON TABLE public.log_chunks TO flowrunner_api;

GRANT SELECT,INSERT ON TABLE public.payloads TO flowrunner_api;

GRANT SELECT,INSERT,UPDATE ON TABLE public.project_configs TO flowrunner_api;

GRANT SELECT,INSERT ON TABLE public.run_events TO flowrunner_api;

GRANT SELECT,INSERT,UPDATE ON TABLE public.runs TO flowrunner_api;
GRANT SELECT ON TABLE public.runs TO flowrunner_engine;

GRANT SELECT,INSERT,DELETE ON TABLE public.secret_versions TO flowrunner_api;

GRANT SELECT(project_id) ON TABLE public.secret_versions TO flowrunner_engine;

GRANT UPDATE(key_id) ON TABLE public.secret_versions TO flowrunner_api;
GRANT SELECT(key_id) ON TABLE public.secret_versions TO flowrunner_engine;

GRANT UPDATE(wrapped_key) ON TABLE public.secret_versions TO flowrunner_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.secrets TO flowrunner_api;

GRANT SELECT,INSERT,UPDATE ON TABLE public.workers TO flowrunner_api;
GRANT SELECT ON TABLE public.workers TO flowrunner_engine;
