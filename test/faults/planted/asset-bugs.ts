import type { PlantedBug } from "./planted-bug.js";

const vault = "backend/src/secrets/vault.ts";
const path = "runners/files/file-path.ts";
const held = "runners/files/held-folder.ts";
const files = "runners/files/stored-files.ts";

const ownPlace = "a version of a secret opens in its own place alone";
const ownRewrap = "a data key is re-wrapped in its own place alone";
const noWayOut = "no text is a path that leads out";
const noLinkOut = "no link leads out, whenever it is made";

/** Every guard around secrets and files that needs no database, taken out in turn. */
export const assetBugs: readonly PlantedBug[] = [
  {
    name: "ciphertexts are bound to nothing",
    file: "backend/src/secrets/sealing.ts",
    edits: [
      ["{ authTagLength: tagBytes }).setAAD(about);", "{ authTagLength: tagBytes }); void about;"],
      [".setAAD(about)\n", ""],
    ],
    caughtBy: ownPlace,
  },
  {
    name: "what ciphertexts are bound to has no lengths",
    file: "backend/src/secrets/associated-data.ts",
    edits: [["return [length, text];", "return [text];"]],
    caughtBy: ownPlace,
  },
  {
    name: "data keys are bound to no project",
    file: vault,
    edits: [
      [
        'associatedData("data key", keyId, project, name, String(version))',
        'associatedData("data key", keyId, name, String(version), project.slice(9))',
      ],
    ],
    caughtBy: ownRewrap,
  },
  {
    name: "data keys are bound to no version",
    file: vault,
    edits: [
      [
        'associatedData("data key", keyId, project, name, String(version))',
        'associatedData("data key", keyId, project, name, String(version).slice(9))',
      ],
    ],
    caughtBy: ownRewrap,
  },
  {
    name: "one data key for all",
    file: vault,
    edits: [
      [
        "const dataKey = randomBytes(keyBytes); // V1",
        "const dataKey = Buffer.alloc(keyBytes, randomBytes(0));",
      ],
    ],
    caughtBy: "each version of a secret has a data key of its own",
  },
  {
    name: "a secret is itself as JSON",
    file: "backend/src/secrets/secret.ts",
    edits: [["toJSON(): string {\n    return redacted;", "toJSON(): string {\n    return this.#text;"]],
    caughtBy: "a secret is not printed",
  },
  {
    name: "two dots are a name",
    file: path,
    edits: [
      ['if (name === "." || name === "..") return', 'if (name === ".") return'],
      ["if (/[. ]$|^ /.test(name)) return", "if (/ $|^ /.test(name)) return"],
    ],
    caughtBy: noWayOut,
  },
  {
    name: "an absolute path is taken",
    file: path,
    edits: [['if (name === "")', 'if (name === "x")']],
    caughtBy: noWayOut,
  },
  {
    name: "any character is taken",
    file: path,
    edits: [["if (forbiddenCharacters.test(name)) return", "if (name === null) return"]],
    caughtBy: noWayOut,
  },
  {
    name: "a link is followed to a folder",
    file: held,
    edits: [["O_RDONLY | O_DIRECTORY | O_NOFOLLOW;", "O_RDONLY | O_DIRECTORY;"]],
    caughtBy: noLinkOut,
  },
  {
    name: "a link is followed to a file",
    file: held,
    edits: [["O_RDONLY | O_NOFOLLOW | O_NONBLOCK)", "O_RDONLY | O_NONBLOCK)"]],
    caughtBy: noLinkOut,
  },
  {
    name: "names are looked up along paths",
    file: held,
    edits: [['const canHold = process.platform === "linux";', "const canHold = false;"]],
    caughtBy: noLinkOut,
  },
  {
    name: "a folder is read as a file",
    file: held,
    edits: [["if ((await file.stat()).isFile()) return file; // H3", "return file;"]],
    caughtBy: "what is no regular file is not read",
  },
  {
    name: "a write does not compare",
    file: files,
    edits: [["expect(path, expected, present); // P2", ""]],
    caughtBy: "a write of what was changed is refused",
  },
  {
    name: "a file has no end",
    file: files,
    edits: [["if (bytes > fileBytes) throw", "if (bytes < 0) throw"]],
    caughtBy: "a project's files have an end",
  },
  {
    name: "a project's files have no end",
    file: files,
    edits: [
      [
        "(await this.#usage.withArriving(project)) > projectFileBytes",
        "(await this.#usage.withArriving(project)) < 0",
      ],
    ],
    caughtBy: "a project's files have an end",
  },
];
