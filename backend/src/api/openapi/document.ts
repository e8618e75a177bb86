import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import type { Access } from "../access.js";
import { apiPrefix } from "../listener.js";
import { problemSchema } from "../problem.js";
import type { Body, Described, Route } from "../route.js";

type PathConfig = Parameters<OpenAPIRegistry["registerPath"]>[0];
type Responses = PathConfig["responses"];

/** The OpenAPI 3.1 document of routes. `version` is the program's. */
export function openApiDocument(routes: readonly Route[], version: string): object {
  const registry = new OpenAPIRegistry();
  const schemes = {
    token: { type: "http", scheme: "bearer", description: "An API token." },
    basic: { type: "http", scheme: "basic", description: "An API token as the password; any user name." },
    session: {
      type: "apiKey",
      in: "cookie",
      name: "flowrunner_session",
      description: "A browser's session.",
    },
  } as const;
  for (const [name, scheme] of Object.entries(schemes))
    registry.registerComponent("securitySchemes", name, scheme);
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: "FlowRunner", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "/" }],
  });
}

function pathOf(route: Route): PathConfig {
  const { parameters, query, headers, body, access } = route;
  return {
    method: route.method.toLowerCase() as PathConfig["method"],
    path: `${apiPrefix}${route.path}`,
    operationId: route.operation,
    summary: route.summary,
    tags: [route.tag],
    security: access.to === "anyone" ? [] : [{ token: [] }, { basic: [] }, { session: [] }],
    ...(access.to !== "anyone" && { description: needs(access, body) }),
    request: { params: parameters, query, headers, ...bodyOf(body) } as PathConfig["request"],
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, answer]) => [status, responseOf(answer)]),
      ),
      ...refusals(route),
    } as Responses,
  };
}

function needs(access: Exclude<Access, { to: "anyone" }>, body: Body<unknown>): string {
  const role = "role" in access ? `the role \`${access.role}\` in the ${access.to}, and ` : "";
  const besides = Object.entries((body.kind === "json" && body.scopes) || {}).map(
    ([field, scope]) => `, and \`${scope}\` where \`${field}\` is given`,
  );
  return `Needs ${role}of an API token the scope \`${access.scope}\`${besides.join("")}.`;
}

function bodyOf(body: Body<unknown>): object {
  switch (body.kind) {
    case "none":
      return {};
    case "json":
      return { body: { required: true, content: { "application/json": { schema: body.schema } } } };
    case "text":
      return { body: { required: true, content: textContents(body.types) } };
    case "stream":
      return { body: { required: true, content: contents(["application/octet-stream"], binary) } };
  }
}

/** A text that is JSON is written as JSON. */
function textContents(types: readonly string[]): object {
  const schemaOf = (type: string): object => (type === "application/json" ? {} : { type: "string" });
  return Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }]));
}

const binary = { type: "string", format: "binary" } as const;

function contents(types: readonly string[], schema: object): object {
  return Object.fromEntries(types.map((type) => [type, { schema }]));
}

function responseOf({ description, schema, type, headers }: Described): object {
  const content = schema
    ? { "application/json": { schema } }
    : type && { [type]: { schema: type === "application/octet-stream" ? binary : { type: "string" } } };
  return { description, ...(content && { content }), ...(headers && { headers }) };
}

/** Every route may refuse in these ways. */
function refusals(route: Route): object {
  const refusal = (description: string): object => ({
    description,
    content: { "application/problem+json": { schema: problemSchema } },
  });
  return {
    "4XX": refusal("Refused: `code` says why."),
    "5XX": refusal(route.method === "GET" ? "Failed: ask again." : "Failed: nothing acknowledged was done."),
  };
}
