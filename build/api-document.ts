import { mkdir, writeFile } from "node:fs/promises";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
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
  const types = astToString(await openapiTS(document as OpenAPI3, { alphabetize: true }));
  await writeFile(typesFile, `${header}${types}`);
}
