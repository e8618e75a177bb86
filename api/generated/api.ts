// DO NOT EDIT: generated from backend/generated/openapi.json by `npm run generate`.

export interface paths {
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells who calls, with what, and where they work as what.
         * @description Needs of an API token the scope `account:read`.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the caller's name or password; a new password ends the other sessions.
         * @description Needs of an API token the scope `account:write`.
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the browsers that the caller is signed in with, newest first.
         * @description Needs of an API token the scope `credentials:read`.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one of the caller's sessions.
         * @description Needs of an API token the scope `credentials:write`.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the caller's API tokens, the oldest first.
         * @description Needs of an API token the scope `credentials:read`.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Makes an API token. Its secret is in this answer and never again.
         * @description Needs of an API token the scope `credentials:write`.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes one of the caller's API tokens.
         * @description Needs of an API token the scope `credentials:write`.
         */
        delete: operations["deleteToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a person, where the server lets anybody register. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives what a WebSocket to /api/v1/live is opened with (see docs/live.md).
         * @description Needs of an API token the scope `runs:read`.
         */
        post: operations["issueLiveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API as an OpenAPI 3.1 document. */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the organisations that the caller works in, by name.
         * @description Needs of an API token the scope `organizations:read`.
         */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Makes an organisation, which the caller owns.
         * @description Needs of an API token the scope `organizations:write`.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives an organisation.
         * @description Needs the role `viewer` in the organization, and of an API token the scope `organizations:read`.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /**
         * Deletes an organisation that has no projects.
         * @description Needs the role `owner` in the organization, and of an API token the scope `organizations:write`.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /**
         * Renames an organisation.
         * @description Needs the role `admin` in the organization, and of an API token the scope `organizations:write`.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was done in an organisation and its projects, the newest first.
         * @description Needs the role `admin` in the organization, and of an API token the scope `audit:read`.
         */
        get: operations["listOrganizationAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the members of the whole organisation.
         * @description Needs the role `viewer` in the organization, and of an API token the scope `members:read`.
         */
        get: operations["listOrganizationMembers"];
        put?: never;
        /**
         * Makes somebody who has registered a member of an organisation.
         * @description Needs the role `admin` in the organization, and of an API token the scope `members:write`.
         */
        post: operations["addOrganizationMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/members/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the role that a member has in an organisation.
         * @description Needs the role `admin` in the organization, and of an API token the scope `members:write`.
         */
        put: operations["setOrganizationMember"];
        post?: never;
        /**
         * Removes a member of an organisation: admins anybody, everybody themselves.
         * @description Needs the role `viewer` in the organization, and of an API token the scope `members:write`.
         */
        delete: operations["removeOrganizationMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the projects of an organisation, by name.
         * @description Needs the role `viewer` in the organization, and of an API token the scope `projects:read`.
         */
        get: operations["listOrganizationProjects"];
        put?: never;
        /**
         * Makes a project in an organisation.
         * @description Needs the role `admin` in the organization, and of an API token the scope `projects:write`.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the projects that the caller works in, in all organisations.
         * @description Needs of an API token the scope `projects:read`.
         */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a project.
         * @description Needs the role `viewer` in the project, and of an API token the scope `projects:read`.
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        /**
         * Deletes a project with everything in it. Its name has to be said.
         * @description Needs the role `owner` in the project, and of an API token the scope `projects:write`.
         */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /**
         * Changes a project's name or description.
         * @description Needs the role `admin` in the project, and of an API token the scope `projects:write`.
         */
        patch: operations["updateProject"];
        trace?: never;
    };
    "/api/v1/projects/{project}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how the runs of the last days went. It counts the newest 20,000 of them.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["getActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what waits for people's decisions, the longest waiting first.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was done in a project, the newest first.
         * @description Needs the role `admin` in the project, and of an API token the scope `audit:read`.
         */
        get: operations["listProjectAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the collections of a project by name.
         * @description Needs the role `viewer` in the project, and of an API token the scope `collections:read`.
         */
        get: operations["listCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/collections/{collection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a collection with its schema.
         * @description Needs the role `viewer` in the project, and of an API token the scope `collections:read`.
         */
        get: operations["getCollection"];
        /**
         * Makes a collection, or changes it. A new schema is asked of what is written from then on.
         * @description Needs the role `editor` in the project, and of an API token the scope `collections:write`.
         */
        put: operations["putCollection"];
        post?: never;
        /**
         * Deletes a collection and all its records.
         * @description Needs the role `editor` in the project, and of an API token the scope `collections:write`.
         */
        delete: operations["deleteCollection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/collections/{collection}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the records of a collection by id.
         * @description Needs the role `viewer` in the project, and of an API token the scope `records:read`.
         */
        get: operations["listRecords"];
        put?: never;
        /**
         * Makes a record, with an id of its own unless one is given.
         * @description Needs the role `editor` in the project, and of an API token the scope `records:write`.
         */
        post: operations["createRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/collections/{collection}/records:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes several changes, all or none.
         * @description Needs the role `editor` in the project, and of an API token the scope `records:write`.
         */
        post: operations["batchRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/collections/{collection}/records:query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds records by what their data holds, in an order of choice.
         * @description Needs the role `viewer` in the project, and of an API token the scope `records:read`.
         */
        post: operations["queryRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/collections/{collection}/records/{record}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a record.
         * @description Needs the role `viewer` in the project, and of an API token the scope `records:read`.
         */
        get: operations["getRecord"];
        /**
         * Writes a record's whole data, whether there is one or not.
         * @description Needs the role `editor` in the project, and of an API token the scope `records:write`.
         */
        put: operations["putRecord"];
        post?: never;
        /**
         * Deletes a record. One that is not there is deleted already.
         * @description Needs the role `editor` in the project, and of an API token the scope `records:write`.
         */
        delete: operations["deleteRecord"];
        options?: never;
        head?: never;
        /**
         * Changes a record by a JSON Merge Patch (RFC 7396) of its data.
         * @description Needs the role `editor` in the project, and of an API token the scope `records:write`.
         */
        patch: operations["patchRecord"];
        trace?: never;
    };
    "/api/v1/projects/{project}/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the values that the project's flows read as `config`. They are no secrets.
         * @description Needs the role `viewer` in the project, and of an API token the scope `projects:read`.
         */
        get: operations["getProjectConfig"];
        /**
         * Sets all values that the project's flows read as `config`. Runs that have started keep what they had.
         * @description Needs the role `editor` in the project, and of an API token the scope `projects:write`.
         */
        put: operations["putProjectConfig"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes an event: every step that waits for it hears it.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["publishEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is right in a folder of the project's files, by name.
         * @description Needs the role `viewer` in the project, and of an API token the scope `files:read`.
         */
        get: operations["listFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/files/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a file's bytes, or one range of them.
         * @description Needs the role `viewer` in the project, and of an API token the scope `files:read`.
         */
        get: operations["getFile"];
        /**
         * Writes a file, with the folders that it is in. Nobody sees it half-written.
         * @description Needs the role `editor` in the project, and of an API token the scope `files:write`.
         */
        put: operations["putFile"];
        post?: never;
        /**
         * Deletes a file, or a folder. Links are deleted, not what they lead to.
         * @description Needs the role `editor` in the project, and of an API token the scope `files:write`.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/files/{path}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a file or a folder another path, where nothing is yet.
         * @description Needs the role `editor` in the project, and of an API token the scope `files:write`.
         */
        post: operations["moveFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the flows of a project by name.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["listFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows:validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a document without publishing it.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        post: operations["validateFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a flow with its document.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["getFlow"];
        /**
         * Publishes a document as a flow's newest version. Content that it has already is no new version.
         * @description Needs the role `editor` in the project, and of an API token the scope `flows:write`.
         */
        put: operations["putFlow"];
        post?: never;
        /**
         * Deletes a flow: it starts no more runs. Those it has go on, and keep their versions.
         * @description Needs the role `editor` in the project, and of an API token the scope `flows:write`.
         */
        delete: operations["deleteFlow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what changed between two versions of a flow.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["diffFlowVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a schedule of a flow with its next times.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:backfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fires for the times of a period in the past that have no run; asked for again, it starts none twice.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["backfillSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops a schedule until it is resumed: its times start nothing. Runs go on.
         * @description Needs the role `editor` in the project, and of an API token the scope `flows:write`.
         */
        post: operations["pauseSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a paused schedule go on, from now: times that passed meanwhile are not made up for.
         * @description Needs the role `editor` in the project, and of an API token the scope `flows:write`.
         */
        post: operations["resumeSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a schedule fire now, as if this were one of its times; also a paused one.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["triggerSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}/firings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what became of a schedule's times, newest first: the last hundred.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["listFirings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was published of a flow, newest first; also of a deleted one.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["listFlowVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/flows/{flow}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a version of a flow with its document, which never changes.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["getFlowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the limits that this server enforces.
         * @description Needs the role `viewer` in the project, and of an API token the scope `projects:read`.
         */
        get: operations["getLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the members of the project alone; those of its organisation are members too.
         * @description Needs the role `viewer` in the project, and of an API token the scope `members:read`.
         */
        get: operations["listProjectMembers"];
        put?: never;
        /**
         * Makes somebody who has registered a member of a project.
         * @description Needs the role `admin` in the project, and of an API token the scope `members:write`.
         */
        post: operations["addProjectMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/members/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the role that a member has in a project.
         * @description Needs the role `admin` in the project, and of an API token the scope `members:write`.
         */
        put: operations["setProjectMember"];
        post?: never;
        /**
         * Removes a member of a project: admins anybody, everybody themselves.
         * @description Needs the role `viewer` in the project, and of an API token the scope `members:write`.
         */
        delete: operations["removeProjectMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how long the project's ended runs are kept.
         * @description Needs the role `viewer` in the project, and of an API token the scope `projects:read`.
         */
        get: operations["getRetention"];
        /**
         * Sets how long the project's ended runs are kept, those that have ended before included.
         * @description Needs the role `admin` in the project, and of an API token the scope `projects:write`.
         */
        put: operations["putRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists runs, newest first.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Starts a run of a published flow, or of a draft.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`, and `flows:write` where `document` is given.
         */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a run with its input, and what came of it.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks a run to end: from now on nothing of it is claimed, but what cleans up.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}:pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pauses a run: nothing of it is queued or claimed until it is resumed. What runs goes on.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["pauseRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}:resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a paused run go on.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["resumeRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}:retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs again, as the next generation, what failed, was cancelled or never ran in a run that has ended.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["retryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}:terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a run at once: what is claimed is told to end, and nothing cleans up.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["terminateRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}/approvals/{approval}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves or rejects what a step of a run asks. Who may is said by the approval, whatever their role.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the document of the flow that a run runs, published or not.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["getRunDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the history of a run.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["listRunEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the log of a run, about in the order in which it was stored.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["listRunLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}/signals/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a run a signal, which is kept until a step of it waits for one of this name.
         * @description Needs the role `editor` in the project, and of an API token the scope `runs:write`.
         */
        post: operations["signalRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the steps of a run in the order of their start.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["listRunSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a value of a run whole, up to 16 MiB.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["getRunValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/runs/{run}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what a run waits for that has not ended.
         * @description Needs the role `viewer` in the project, and of an API token the scope `runs:read`.
         */
        get: operations["explainRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the schedules of a project's flows, by flow and name.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["listSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists secrets by name, without their values.
         * @description Needs the role `viewer` in the project, and of an API token the scope `secrets:read`.
         */
        get: operations["listSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/secrets/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives what is known of a secret, without its value.
         * @description Needs the role `viewer` in the project, and of an API token the scope `secrets:read`.
         */
        get: operations["getSecret"];
        /**
         * Gives a secret a value, which is never given back. Attempts that are claimed from now on get it.
         * @description Needs the role `editor` in the project, and of an API token the scope `secrets:write`.
         */
        put: operations["putSecret"];
        post?: never;
        /**
         * Deletes a secret and its value. Steps that name it fail with `SecretMissing`.
         * @description Needs the role `editor` in the project, and of an API token the scope `secrets:write`.
         */
        delete: operations["deleteSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the flows that use a secret or a file, by name; also one that does not exist. A folder is used by whoever uses a file in it.
         * @description Needs the role `viewer` in the project, and of an API token the scope `flows:read`.
         */
        get: operations["listUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with a password; the answer's cookie is the session. */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends the session that the request is made with.
         * @description Needs of an API token the scope `credentials:write`.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Activity: {
            /** @description Those that failed most first, then those with the most runs; at most 20. */
            flows: {
                failed: number;
                flow: string;
                /** @description Milliseconds from start to end; null: none has ended. */
                medianMs: number | null;
                /** @description Milliseconds from start to end; null: none has ended. */
                p95Ms: number | null;
                runs: number;
            }[];
            /** @description Epoch milliseconds. */
            since: number;
            /** @description How long a slice of time is. */
            sliceMs: number;
            /** @description Runs by the slice in which they were started, and by state; without empty ones. */
            times: {
                /** @description Epoch milliseconds. */
                at: number;
                runs: number;
                status: components["schemas"]["RunStatus"];
            }[];
        };
        Approval: {
            /** @description Epoch milliseconds. */
            askedAt: number;
            /** @description Who started the run and may not decide; null: nobody is barred. */
            barred: string | null;
            /** @description When it is over, in epoch milliseconds; a pause of the run moves it on. */
            deadline: number;
            /** @description Who has decided already. */
            decidedBy: string[];
            /** @description Null: it is not known. */
            flow: string | null;
            /** @description The JSON Schema of what is filled in; null: nothing is. */
            form?: unknown;
            /** @description How often the run had been retried. */
            generation: number;
            message: string;
            /** @description What a decision on it names: `batch[3].review`, after a retry of the run `…#1`. */
            name: string;
            /** @description The step's. */
            path: string;
            /** @description How many must approve. */
            quorum: number;
            /** @description How many must reject. */
            rejectQuorum: number;
            /** @description Who has at least this one may decide; null: nobody by role. */
            role: string | null;
            /** @description The run's id. */
            run: string;
            /** @description E-mail addresses of people who may decide. */
            users: string[];
        };
        AskedFiring: {
            /** @description False: it had its run before. */
            isNew: boolean;
            /** @description The id of the run that it has, or will have in a moment. */
            run: string;
            /** @description Epoch milliseconds. */
            scheduledAt: number;
        };
        AuditEntry: {
            action: string;
            /** @description The e-mail address of who did it. */
            actor: string;
            /** @description Epoch milliseconds. */
            at: number;
            details: {
                [key: string]: unknown;
            };
            id: string;
            /** @description Null: it concerns the organisation. */
            project: string | null;
            /** @description To what: its id or its name. */
            target: string;
        };
        Backfill: {
            /** @description The first time, in epoch milliseconds. */
            from: number;
            /** @description Times before this one; not in the future. */
            to: number;
        };
        Backfilled: {
            items: components["schemas"]["AskedFiring"][];
        };
        Collection: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            description: string;
            /** @description As the header `ETag` gives it, without its quotes. */
            etag: string;
            name: string;
            /** @description A JSON Schema (2020-12), which each record meets when it is written. */
            schema: boolean | {
                [key: string]: unknown;
            };
            /** @description Epoch milliseconds. */
            updatedAt: number;
        };
        Decision: {
            /** @default null */
            comment: string | null;
            /** @enum {string} */
            decision: "approve" | "reject";
            /** @description What the approval's form describes, at most 64 KiB. */
            form?: unknown;
        };
        Diagnostic: {
            /** @enum {string} */
            code: "DocumentTooLarge" | "InvalidYaml" | "NestedTooDeeply" | "TooManyAliases" | "UnsupportedYaml" | "DuplicateKey" | "InvalidKey" | "AmbiguousScalar" | "UnsafeNumber" | "QuoteExpression" | "NotAFlow" | "SeveralDocuments" | "NotSupportedYet" | "NotActiveYet" | "UnknownKey" | "MisplacedKey" | "MissingKey" | "MissingVerb" | "SeveralVerbs" | "InvalidValue" | "InvalidDuration" | "InvalidQuantity" | "InvalidSchema" | "InvalidTrigger" | "InvalidSchedule" | "NoSaga" | "InvalidJoin" | "InvalidQuorum" | "InvalidName" | "DuplicateName" | "UnknownStep" | "SelfReference" | "MisplacedVerb" | "Cycle" | "UnreachableStep" | "InvalidExpression" | "UnknownFunction" | "IntegerDivision" | "UnknownReference" | "UnavailableRoot" | "OptionalReference" | "DisabledReference" | "UndeclaredInput" | "UnknownVariable" | "UnorderedVariable" | "TooManyFindings";
            /** @description An edit that removes the fault. */
            fix?: {
                range: {
                    end: {
                        column: number;
                        line: number;
                    };
                    start: {
                        column: number;
                        line: number;
                    };
                };
                text: string;
            };
            /** @description What to do. */
            help: string;
            /** @description What is wrong, where, and what is allowed there. */
            message: string;
            /** @description JSON Pointer to the value in the document. */
            path: string;
            range: {
                end: {
                    column: number;
                    line: number;
                };
                start: {
                    column: number;
                    line: number;
                };
            };
            related?: {
                message: string;
                range: {
                    end: {
                        column: number;
                        line: number;
                    };
                    start: {
                        column: number;
                        line: number;
                    };
                };
            }[];
            /** @enum {string} */
            severity: "error" | "warning";
        };
        File: {
            bytes: number;
            /** @description As `If-Match` takes it, in quotation marks. */
            etag: string;
            /**
             * @description `other`: a link, a pipe, a device; it is not opened.
             * @enum {string}
             */
            kind: "file" | "folder" | "other";
            /** @description Epoch milliseconds. */
            modifiedAt: number;
            path: string;
        };
        Firing: {
            /** @description Who asked for it; null: its time came. */
            askedBy: string | null;
            /** @description Epoch milliseconds. */
            decidedAt: number;
            /** @description The same in a sentence. */
            message: string | null;
            /** @description Why there is no run, as a code; null: there is one, or may be. */
            reason: string | null;
            /** @description The run's id; null: there is none. */
            run: string | null;
            /** @description The scheduled time, in epoch milliseconds; of several missed ones the first. */
            scheduledAt: number;
            /**
             * @description `queued`: waits for a run to end. `skipped`: as `overlap` or `if` says. `missed`: no run could be started.
             * @enum {string}
             */
            status: "starting" | "queued" | "started" | "skipped" | "missed";
            /** @description How many they are; 200 stands for any more. */
            times: number;
            /** @description Of several missed ones the last; null: it is one. */
            until: number | null;
        };
        Flow: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            /** @description A user's e-mail address. */
            createdBy: string;
            description: string | null;
            /** @description As the header `ETag` gives it, without its quotes. */
            etag: string;
            /** @description SHA-256 of the newest version's content, without what only the canvas needs. */
            hash: string;
            /** @description Labels of the flow, and of its runs unless they say otherwise. */
            labels: {
                [key: string]: string;
            };
            name: string;
            /**
             * @description `cluster`: it is made of an object of the cluster, and changed and deleted only there.
             * @enum {string}
             */
            owner: "people" | "cluster";
            /** @description The document as it was published last. */
            text: string;
            /** @description Epoch milliseconds. */
            updatedAt: number;
            /** @description A user's e-mail address. */
            updatedBy: string;
            /** @description Number of the newest version; the first is 1. */
            version: number;
        };
        /** @description Why a run or a step failed. */
        FlowError: ({
            code: string;
            message: string;
            retryable: boolean;
        } & {
            [key: string]: unknown;
        }) | null;
        FlowVersion: {
            /** @description SHA-256 of its content. */
            hash: string;
            /** @description Epoch milliseconds. */
            publishedAt: number;
            /** @description A user's e-mail address. */
            publishedBy: string;
            /** @description Its number. */
            version: number;
        };
        FlowVersionText: {
            /** @description SHA-256 of its content. */
            hash: string;
            /** @description Epoch milliseconds. */
            publishedAt: number;
            /** @description A user's e-mail address. */
            publishedBy: string;
            /** @description The document. */
            text: string;
            /** @description Its number. */
            version: number;
        };
        Limit: {
            about: string;
            name: string;
            /** @enum {string} */
            unit: "bytes" | "count" | "ms" | "perMinute";
            value: number;
        };
        ListedFlow: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            /** @description A user's e-mail address. */
            createdBy: string;
            description: string | null;
            /** @description As the header `ETag` gives it, without its quotes. */
            etag: string;
            /** @description SHA-256 of the newest version's content, without what only the canvas needs. */
            hash: string;
            /** @description Labels of the flow, and of its runs unless they say otherwise. */
            labels: {
                [key: string]: string;
            };
            name: string;
            /**
             * @description `cluster`: it is made of an object of the cluster, and changed and deleted only there.
             * @enum {string}
             */
            owner: "people" | "cluster";
            /** @description Epoch milliseconds. */
            updatedAt: number;
            /** @description A user's e-mail address. */
            updatedBy: string;
            /** @description Number of the newest version; the first is 1. */
            version: number;
        };
        LiveTicket: {
            /** @description How long it works. */
            expiresInMs: number;
            /** @enum {string} */
            path: "/api/v1/live";
            /** @description The query parameter `ticket` of the WebSocket's address. It works once. */
            ticket: string;
        };
        LogLine: {
            /** @description 0 for a `log` step. */
            attempt: number;
            /** @description Bytes that were left out at its end. */
            cut?: number;
            /** @description Of a gap: what is missing. */
            dropped?: {
                [key: string]: unknown;
            };
            fields?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            level: "debug" | "info" | "warn" | "error";
            /** @description The step's. */
            path: string;
            /** @description Its number in the attempt's log. */
            seq: number;
            /**
             * @description `agent`: the platform's own remark, such as a gap.
             * @enum {string}
             */
            stream: "stdout" | "stderr" | "log" | "agent";
            text: string;
            /** @description Epoch milliseconds. */
            time: number;
        };
        Member: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            email: string;
            name: string;
            role: components["schemas"]["Role"];
            /** @description The user's id. */
            user: string;
        };
        NewEvent: {
            /** @description What it says, at most 64 KiB. */
            data?: unknown;
            /** @description Its name. */
            event: string;
            /**
             * @description What it is about: who waits with this key hears it.
             * @default null
             */
            key: string | null;
        };
        Organization: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            id: string;
            name: string;
        };
        OrganizationOfUser: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            id: string;
            name: string;
            /**
             * @description Null: the caller works in some of its projects only.
             * @enum {string|null}
             */
            role: "viewer" | "editor" | "admin" | "owner" | null;
        };
        /** @description Why a request was refused. */
        Problem: {
            /** @description What programs tell refusals apart by. */
            code: string;
            /** @description What was wrong, and what to do. */
            detail: string;
            details?: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            /** @enum {string} */
            type: "about:blank";
        };
        Project: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            description: string;
            id: string;
            name: string;
            /** @description Its id. */
            organization: string;
        };
        /** @description Values by name: `config.NAME` in the project's flows. */
        ProjectConfig: {
            [key: string]: unknown;
        };
        ProjectOfUser: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            description: string;
            id: string;
            name: string;
            /** @description Its id. */
            organization: string;
            organizationName: string;
            /**
             * @description The caller's.
             * @enum {string}
             */
            role: "viewer" | "editor" | "admin" | "owner";
        };
        Publication: {
            /**
             * @description `updated`: without a new version, because the content is the newest version's.
             * @enum {string}
             */
            change: "created" | "version" | "updated" | "none";
            /** @description Warnings. */
            diagnostics: components["schemas"]["Diagnostic"][];
            flow: components["schemas"]["Flow"];
        };
        PublishedEvent: {
            /** @description The event's. */
            id: string;
        };
        Record: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            data: {
                [key: string]: unknown;
            };
            /** @description As the header `ETag` gives it, without its quotes. */
            etag: string;
            id: string;
            /** @description Epoch milliseconds. */
            updatedAt: number;
        };
        /** @description What the platform adds to a record. */
        RecordStamp: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            /** @description As the header `ETag` gives it, without its quotes. */
            etag: string;
            id: string;
            /** @description Epoch milliseconds. */
            updatedAt: number;
        };
        Retention: {
            /** @description How long ended runs are kept, in milliseconds: an hour to ten years; null: the standard. */
            keepRunsMs: number | null;
            /** @description The installation's. */
            standardMs: number;
        };
        /** @enum {string} */
        Role: "viewer" | "editor" | "admin" | "owner";
        Run: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            /** @description Null: it has not ended. */
            endedAt: number | null;
            /** @description Null: it has not failed. */
            error: ({
                code: string;
                message: string;
                retryable: boolean;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description Why it failed; null: it did not. */
            errorCode: string | null;
            /** @description Null: it is not known. */
            flow: string | null;
            /** @description SHA-256 of the version's content. */
            hash: string;
            id: string;
            /** @description Shown up to 64 KiB. */
            input: {
                /** @description Of its JSON, about. */
                bytes: number;
                /** @description It is too large to be shown here: ask for the value. */
                isLeftOut: boolean;
                /** @description The value; null also when it is left out. */
                json?: unknown;
            };
            labels: {
                [key: string]: string;
            };
            /** @description Shown up to 64 KiB; null: it has not succeeded. */
            output: {
                /** @description Of its JSON, about. */
                bytes: number;
                /** @description It is too large to be shown here: ask for the value. */
                isLeftOut: boolean;
                /** @description The value; null also when it is left out. */
                json?: unknown;
            } | null;
            priority: number;
            /** @description When it left the queue, in epoch milliseconds. */
            startedAt: number | null;
            /** @description A user's e-mail address. */
            startedBy: string | null;
            status: components["schemas"]["RunStatus"];
            /** @description Number of the flow's version; null: it was not published. */
            version: number | null;
            /** @description What holds it up most, in a sentence for people; null: it has ended. See also `why`. */
            waitingFor: string | null;
        };
        RunEvent: {
            /** @description Epoch milliseconds. */
            at: number;
            /** @description What happened. A value is `{json, holes}`: what is large is null in `json`, and told of in `holes`. */
            data: {
                [key: string]: unknown;
            };
            /** @description Its place in the history. */
            seq: number;
            type: string;
        };
        RunStart: {
            /** @description Instead of `flow`: a draft, which runs as it stands here and is not published. */
            document?: string;
            /** @description A published flow. */
            flow?: string;
            /** @description What the flow's `inputs` describes. */
            inputs?: unknown;
            /**
             * @description Besides the flow's, which they replace by name.
             * @default {}
             */
            labels: {
                [key: string]: string;
            };
            /**
             * @description Higher goes first; null: the flow's.
             * @default null
             */
            priority: number | null;
            /** @description With `flow`: a version's number; left out: the newest. */
            version?: "latest" | number;
        } & (unknown | unknown);
        /** @enum {string} */
        RunStatus: "queued" | "running" | "paused" | "succeeded" | "failed" | "cancelled";
        RunSummary: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            /** @description Null: it has not ended. */
            endedAt: number | null;
            /** @description Why it failed; null: it did not. */
            errorCode: string | null;
            /** @description Null: it is not known. */
            flow: string | null;
            /** @description SHA-256 of the version's content. */
            hash: string;
            id: string;
            labels: {
                [key: string]: string;
            };
            priority: number;
            /** @description When it left the queue, in epoch milliseconds. */
            startedAt: number | null;
            /** @description A user's e-mail address. */
            startedBy: string | null;
            status: components["schemas"]["RunStatus"];
            /** @description Number of the flow's version; null: it was not published. */
            version: number | null;
        };
        RunValue: {
            /** @description Any JSON. */
            value?: unknown;
        };
        Schedule: {
            catchUp: number;
            cron: string;
            /** @description As the flow's document says. */
            enabled: boolean;
            flow: string;
            /** @description What was decided last; null: nothing yet. */
            last: {
                /** @description Who asked for it; null: its time came. */
                askedBy: string | null;
                /** @description Epoch milliseconds. */
                decidedAt: number;
                /** @description The same in a sentence. */
                message: string | null;
                /** @description Why there is no run, as a code; null: there is one, or may be. */
                reason: string | null;
                /** @description The run's id; null: there is none. */
                run: string | null;
                /** @description The scheduled time, in epoch milliseconds; of several missed ones the first. */
                scheduledAt: number;
                /**
                 * @description `queued`: waits for a run to end. `skipped`: as `overlap` or `if` says. `missed`: no run could be started.
                 * @enum {string}
                 */
                status: "starting" | "queued" | "started" | "skipped" | "missed";
                /** @description How many they are; 200 stands for any more. */
                times: number;
                /** @description Of several missed ones the last; null: it is one. */
                until: number | null;
            } | null;
            /** @description Of the flow's trigger. */
            name: string;
            /** @description The next five times; none while it is paused or disabled. */
            nextTimes: number[];
            /** @enum {string} */
            overlap: "allow" | "skip" | "queue" | "cancelOldest";
            /** @description Null: it is not paused. */
            pausedAt: number | null;
            /** @description A user's e-mail address. */
            pausedBy: string | null;
            timezone: string;
        };
        /** @enum {string} */
        Scope: "account:read" | "account:write" | "credentials:read" | "credentials:write" | "organizations:read" | "organizations:write" | "projects:read" | "projects:write" | "members:read" | "members:write" | "flows:read" | "flows:write" | "runs:read" | "runs:write" | "secrets:read" | "secrets:write" | "files:read" | "files:write" | "collections:read" | "collections:write" | "records:read" | "records:write" | "audit:read" | "audit:write";
        /** @description A secret. Its value is never given. */
        Secret: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            /** @description When an attempt was given it, to the minute; null: never. */
            lastUsedAt: number | null;
            name: string;
            /** @description Epoch milliseconds. */
            updatedAt: number;
            /** @description Who gave the present value. */
            updatedBy: string;
            /** @description 1 for the first value, and one more for each that follows. */
            version: number;
        };
        Session: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            /** @description Epoch milliseconds. */
            expiresAt: number;
            id: string;
            /** @description Whether this request was made with it. */
            isCurrent: boolean;
            /** @description Epoch milliseconds. */
            lastSeenAt: number;
            userAgent: string;
        };
        Signal: {
            /** @description What it says, at most 64 KiB. */
            data?: unknown;
        };
        Step: {
            /** @description Of this generation. */
            attempts: number;
            /** @description Epoch milliseconds. */
            endedAt: number | null;
            error: components["schemas"]["FlowError"];
            /** @description In which it ran last: how often the run had been retried before. */
            generation: number;
            /** @description Shown up to 4 KiB; null: there is none, or not yet. */
            output: {
                /** @description Of its JSON, about. */
                bytes: number;
                /** @description It is too large to be shown here: ask for the value. */
                isLeftOut: boolean;
                /** @description The value; null also when it is left out. */
                json?: unknown;
            } | null;
            /** @description Where it stands: `batch[3].resize`. */
            path: string;
            /** @description Epoch milliseconds. */
            startedAt: number;
            /** @enum {string} */
            status: "pending" | "queued" | "running" | "waiting" | "succeeded" | "failed" | "skipped" | "cancelled";
        };
        Token: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            /** @description Epoch milliseconds. */
            expiresAt: number;
            id: string;
            /** @description Epoch milliseconds, to the minute; null: never. */
            lastUsedAt: number | null;
            name: string;
            /** @description The one project that it is good for; null: all of the user's. */
            project: string | null;
            scopes: components["schemas"]["Scope"][];
        };
        /** @description A flow that uses a secret or a file. */
        Use: {
            flow: string;
            /** @description The steps that use it, by path: `batch[].resize` is in each item of `batch`. */
            steps: string[];
            /** @description The flow's newest version: older ones are not looked at. */
            version: number;
        };
        User: {
            /** @description Epoch milliseconds. */
            createdAt: number;
            email: string;
            id: string;
            name: string;
        };
        Validation: {
            diagnostics: components["schemas"]["Diagnostic"][];
            /** @description Of its content; null: it is not valid. */
            hash: string | null;
            /** @description Whether it can run: there is no error among the diagnostics. */
            isValid: boolean;
            /** @description Null: it is not valid. */
            name: string | null;
        };
        Waiting: {
            /** @description What it waits for. */
            cause: {
                kind: string;
            } & {
                [key: string]: unknown;
            };
            /** @description When it is looked at though nothing happens; null: never. */
            nextWake: number | null;
            /** @description Epoch milliseconds. */
            since: number;
            /** @description Its path. */
            step: string;
        };
        Why: {
            waiting: components["schemas"]["Waiting"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        credential: {
                            id: string;
                            /** @enum {string} */
                            kind: "session";
                        } | {
                            id: string;
                            /** @enum {string} */
                            kind: "token";
                            project: string | null;
                            scopes: components["schemas"]["Scope"][];
                        };
                        organizations: components["schemas"]["OrganizationOfUser"][];
                        /** @description 200 at most: `GET /projects` has all. */
                        projects: components["schemas"]["ProjectOfUser"][];
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    password?: {
                        current: string;
                        /** @description At least 12 characters. */
                        next: string;
                    };
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Token"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 90 */
                    expiresInDays?: number;
                    name: string;
                    /** @default null */
                    project?: string | null;
                    scopes: components["schemas"]["Scope"][];
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Epoch milliseconds. */
                        createdAt: number;
                        /** @description Epoch milliseconds. */
                        expiresAt: number;
                        id: string;
                        /** @description Epoch milliseconds, to the minute; null: never. */
                        lastUsedAt: number | null;
                        name: string;
                        /** @description The one project that it is good for; null: all of the user's. */
                        project: string | null;
                        scopes: components["schemas"]["Scope"][];
                        /** @description `Authorization: Bearer` takes it. */
                        secret: string;
                    };
                };
            };
        };
    };
    deleteToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /** @description At least 12 characters. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Registered; sign in next. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    issueLiveTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ticket. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveTicket"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The organisations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrganizationOfUser"][];
                    };
                };
            };
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The organisation. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody sees it any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
            };
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description As it is now. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    listOrganizationAuditLog: {
        parameters: {
            query?: {
                /** @description Such as `project.created`. */
                action?: string;
                /** @description What this user did, by e-mail address. */
                actor?: string;
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
                /** @description Epoch milliseconds: from then on. */
                since?: number;
                /** @description Epoch milliseconds: before then. */
                until?: number;
            };
            header?: never;
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listOrganizationMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    addOrganizationMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    role: components["schemas"]["Role"];
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A member. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    setOrganizationMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role: components["schemas"]["Role"];
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    removeOrganizationMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No member any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listOrganizationProjects: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Project"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    description?: string;
                    /** @description A DNS label, unique in the organisation. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProjectOfUser"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The project. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
        };
    };
    deleteProject: {
        parameters: {
            query: {
                /** @description The project's name: nothing else is deleted. */
                name: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody sees it any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string;
                    /** @description A DNS label, unique in the organisation. */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description As it is now. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
        };
    };
    getActivity: {
        parameters: {
            query?: {
                /** @description Up to two days come by the hour, more by the day. */
                days?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
                /** @description Of this run. */
                run?: string;
                /** @description What the caller may decide, and has not. */
                waitingFor?: "me";
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Approval"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listProjectAuditLog: {
        parameters: {
            query?: {
                /** @description Such as `project.created`. */
                action?: string;
                /** @description What this user did, by e-mail address. */
                actor?: string;
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
                /** @description Epoch milliseconds: from then on. */
                since?: number;
                /** @description Epoch milliseconds: before then. */
                until?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listCollections: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Collection"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The collection. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    putCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
                /** @description `*`: only if there is no collection of this name. */
                "if-none-match"?: "*";
            };
            path: {
                collection: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    description?: string;
                    /** @description A JSON Schema (2020-12), which each record meets when it is written. */
                    schema: boolean | {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The collection that was there, changed. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The new collection. */
            201: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    deleteCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
            };
            path: {
                collection: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRecords: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                collection: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Record"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        [key: string]: unknown;
                    };
                    /** @default null */
                    id?: string | null;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The new record. */
            201: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordStamp"];
                };
            };
        };
    };
    batchRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `{op: create | put | patch | delete, id, data | patch, ifMatch}` each. */
                    changes: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What each change has made; null: a deletion. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: (components["schemas"]["RecordStamp"] & (Record<string, never> | null))[];
                    };
                };
            };
        };
    };
    queryRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `nextCursor` of the page before, with the same `sort`. */
                    cursor?: string | null;
                    /** @description `{and: […]}`, `{or: […]}`, `{not: …}` or `{path: /key, eq | ne | lt | lte | gt | gte | in | prefix | exists: …}`. */
                    filter?: {
                        [key: string]: unknown;
                    };
                    limit?: number;
                    sort?: {
                        /** @enum {string} */
                        order?: "asc" | "desc";
                        /** @description A JSON Pointer into the data. */
                        path: string;
                    };
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Record"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection: string;
                project: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
        };
    };
    putRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
            };
            path: {
                collection: string;
                project: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record as it now is. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordStamp"];
                };
            };
        };
    };
    deleteRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
            };
            path: {
                collection: string;
                project: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    patchRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
            };
            path: {
                collection: string;
                project: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record as it now is. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordStamp"];
                };
            };
        };
    };
    getProjectConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values by name. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectConfig"];
                };
            };
        };
    };
    putProjectConfig: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectConfig"];
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values by name. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectConfig"];
                };
            };
        };
    };
    publishEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again is the same event. */
                "idempotency-key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The event that this key has. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedEvent"];
                };
            };
            /** @description The event. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedEvent"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description The folder's path; left out: the project's own. */
                folder?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page of files and folders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["File"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range: `bytes=0-99`, `bytes=100-`. */
                range?: string;
            };
            path: {
                /** @description Relative, `/` between names (`%2F` in the URL): `scripts/price.py`. */
                path: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description All bytes. */
            200: {
                headers: {
                    "accept-ranges": string;
                    "content-length": string;
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob | ReadableStream;
                };
            };
            /** @description The bytes of the range that there are. */
            206: {
                headers: {
                    "accept-ranges": string;
                    "content-length": string;
                    "content-range": string;
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob | ReadableStream;
                };
            };
        };
    };
    putFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description How many bytes are sent. */
                "content-length"?: number;
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
                /** @description `*`: only if there is nothing. */
                "if-none-match"?: "*";
            };
            path: {
                /** @description Relative, `/` between names (`%2F` in the URL): `scripts/price.py`. */
                path: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob | ReadableStream;
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was replaced. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description It was made. */
            201: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
        };
    };
    deleteFile: {
        parameters: {
            query?: {
                /** @description Whether a folder goes with what is in it. */
                recursive?: "true" | "false";
            };
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
                /** @description `*`: only if there is nothing. */
                "if-none-match"?: "*";
            };
            path: {
                /** @description Relative, `/` between names (`%2F` in the URL): `scripts/price.py`. */
                path: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    moveFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Relative, `/` between names (`%2F` in the URL): `scripts/price.py`. */
                path: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The new path. */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Where it is now. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
        };
    };
    listFlows: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedFlow"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    validateFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
                "application/yaml": string;
                "text/yaml": string;
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What was found, whether it can run or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Validation"];
                };
            };
        };
    };
    getFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Not if this is its `ETag`. */
                "if-none-match"?: string;
            };
            path: {
                flow: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The flow. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
                };
            };
            /** @description It is as it was seen. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
                /** @description `*`: only if there is no flow of this name. */
                "if-none-match"?: "*";
            };
            path: {
                flow: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
                "application/yaml": string;
                "text/yaml": string;
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The flow that was there, as it now is. */
            200: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description The new flow. */
            201: {
                headers: {
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
        };
    };
    deleteFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if this is its `ETag`. */
                "if-match"?: string;
            };
            path: {
                flow: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    diffFlowVersions: {
        parameters: {
            query: {
                /** @description A version's number. */
                from: number;
                /** @description A version's number. */
                to: number;
            };
            header?: never;
            path: {
                flow: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A unified diff of the documents; empty when they are alike. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow: string;
                project: string;
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
        };
    };
    backfillSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow: string;
                project: string;
                schedule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Backfill"];
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The times of the period; at most 100. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backfilled"];
                };
            };
        };
    };
    pauseSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow: string;
                project: string;
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
        };
    };
    resumeSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow: string;
                project: string;
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
        };
    };
    triggerSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow: string;
                project: string;
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It fires. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedFiring"];
                };
            };
        };
    };
    listFirings: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                flow: string;
                project: string;
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Firing"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listFlowVersions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                flow: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FlowVersion"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getFlowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow: string;
                project: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowVersionText"];
                };
            };
        };
    };
    getLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Limit"][];
                    };
                };
            };
        };
    };
    listProjectMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    addProjectMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    role: components["schemas"]["Role"];
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A member. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    setProjectMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role: components["schemas"]["Role"];
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    removeProjectMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No member any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description How long. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
        };
    };
    putRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How long ended runs are kept, in milliseconds: an hour to ten years; null: the standard. */
                    keepRunsMs: number | null;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description Epoch milliseconds. */
                createdAfter?: number;
                /** @description Epoch milliseconds. */
                createdBefore?: number;
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                flow?: string;
                /** @description `path=value`: all of these plain values of the input, such as `customer=acme` or `items.0.sku=A7`. */
                input?: string | string[];
                /** @description `name=value`: all of these. */
                label?: string | string[];
                /** @description Items a page, at most. */
                limit?: number;
                /** @description The same of the output. */
                output?: string | string[];
                /** @description A user's e-mail address. */
                startedBy?: string;
                /** @description One of these. */
                status?: components["schemas"]["RunStatus"] | components["schemas"]["RunStatus"][];
                /** @description Number of the flow's version. */
                version?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RunSummary"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same run, as long as there is the run. */
                "idempotency-key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunStart"];
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run that this key has. */
            200: {
                headers: {
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunSummary"];
                };
            };
            /** @description The run: from now on it reaches an end. */
            201: {
                headers: {
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunSummary"];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run, which may still be ending. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    pauseRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    resumeRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    retryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    terminateRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                approval: string;
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is recorded. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getRunDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    listRunEvents: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RunEvent"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listRunLog: {
        parameters: {
            query?: {
                attempt?: number;
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description The lowest that is shown. */
                level?: "debug" | "info" | "warn" | "error";
                /** @description Lines a page, about: those that were stored together stay together. */
                limit?: number;
                /** @description Epoch milliseconds. */
                since?: number;
                /** @description Of this step alone, by its path. */
                step?: string;
                stream?: "stdout" | "stderr" | "log" | "agent";
                /** @description The last lines only, on one page. */
                tail?: number;
            };
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LogLine"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    signalRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again is the same signal. */
                "idempotency-key"?: string;
            };
            path: {
                name: string;
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Signal"];
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run has it. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRunSteps: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Step"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getRunValue: {
        parameters: {
            query: {
                /** @description `step`: the output of the step at `path`; `stepInput`: what its code was called with. */
                of: "input" | "output" | "step" | "stepInput";
                /** @description With `of=step` and `of=stepInput`: the step's path, such as `batch[3].resize`. */
                path?: string;
            };
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The value. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunValue"];
                };
            };
        };
    };
    explainRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What each step under way waits for; nothing when the run has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
        };
    };
    listSchedules: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Of this flow alone. */
                flow?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Schedule"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listSecrets: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page of secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Secret"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Secret"];
                };
            };
        };
    };
    putSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                secret: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 64 KiB of UTF-8. Under 6 bytes it is not masked, with a warning. */
                    value: string;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The secret as it now is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: components["schemas"]["Secret"];
                        /** @description What its owner should know; no error. */
                        warnings: string[];
                    };
                };
            };
        };
    };
    deleteSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listUses: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before; left out: the first page. */
                cursor?: string;
                kind: "secret" | "file";
                /** @description Items a page, at most. */
                limit?: number;
                /** @description The secret's name, or the path of the file or folder. */
                name: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: ask again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page of flows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Use"][];
                        /** @description Null: there is no more. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                "user-agent"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in. */
            201: {
                headers: {
                    "set-cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Epoch milliseconds. */
                        expiresAt: number;
                        user: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused: `code` says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed: nothing acknowledged was done. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed out. */
            204: {
                headers: {
                    "set-cookie": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
