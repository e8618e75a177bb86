import { mkdir, writeFile } from "node:fs/promises";
import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from "openapi-typescript";
import ts from "typescript";
import { openApiDocument } from "../backend/src/api/openapi/document.js";
import { apiRoutes } from "../backend/src/api/registry.js";
import { version } from "../backend/src/version.js";

const documentFile = "backend/generated/openapi.json";
const typesFile = "api/generated/api.ts";
const header = `// DO NOT EDIT: generated from ${documentFile} by \`npm run generate\`.\n\n`;

/** The public API as OpenAPI, and as the types of its clients. */
export async function generateApiDocument(): Promise<void> {
  const document = openApiDocument(apiRoutes, version);
  await mkdir("backend/generated", { recursive: true });
  await writeFile(documentFile, `${JSON.stringify(document, null, 2)}\n`);
  const types = astToString(
    await openapiTS(document as OpenAPI3, { alphabetize: true, transform: bytesType }),
  );
  await writeFile(typesFile, `${header}${types}`);
}

/** Bytes as JavaScript has them, whole or as they come; undefined: the schema's own type. */
function bytesType({ format }: SchemaObject): ts.TypeNode | undefined {
  if (format !== "binary") return undefined;
  const kinds = ["Blob", "ReadableStream"].map((name) => ts.factory.createTypeReferenceNode(name));
  return ts.factory.createUnionTypeNode(kinds);
}
