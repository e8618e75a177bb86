import { describe, expect, it } from "vitest";
import { chooseImage } from "./image.js";
import { podSettings } from "./testing/installation.js";

const digest = `sha256:${"a".repeat(64)}`;
const refused = { outcome: "refused" };

describe("the image of user code", () => {
  const rows = [
    {
      name: "is the platform's own where the step names none",
      given: null,
      expect: { outcome: "image", image: "registry.example/flowrunner/runner-node:1", isOwn: true },
    },
    {
      name: "is the user's below an allowed prefix",
      given: `registry.example/team/app:1@${digest}`,
      expect: { outcome: "image", image: `registry.example/team/app:1@${digest}`, isOwn: false },
    },
    { name: "may be the prefix itself", given: "registry.example/team:2", expect: { outcome: "image" } },
    {
      name: "is refused where only its letters begin alike",
      given: "registry.example/team-b/app",
      expect: refused,
    },
    { name: "is refused in another registry", given: "registry.example.evil/team/app", expect: refused },
    { name: "is refused when it climbs", given: "registry.example/team/../other/app", expect: refused },
    {
      name: "is refused when it is no reference",
      given: "registry.example/team/app --privileged",
      expect: refused,
    },
    { name: "is refused when it ends in a line", given: "registry.example/team/app\n", expect: refused },
    {
      name: "is refused with a user in it",
      given: "registry.example/team@evil.example/app",
      expect: refused,
    },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(chooseImage("node", given, podSettings.images)).toMatchObject(expected);
  });

  it.each(["cobol", "__proto__", "constructor"])(
    "is refused for a runtime that does not exist: %s",
    (runtime) => {
      expect(chooseImage(runtime, null, podSettings.images)).toMatchObject(refused);
      expect(chooseImage(runtime, "registry.example/team/app", podSettings.images)).toMatchObject(refused);
    },
  );

  it("is never the user's where no prefix is allowed", () => {
    const images = { ...podSettings.images, allowedPrefixes: [""] };
    expect(chooseImage("node", "registry.example/team/app", images)).toMatchObject(refused);
  });
});
