import { describe, expect, test } from "vitest";
import { EditorDriver } from "../testing/editor-driver.js";

function editing(steps: string, rest = ""): EditorDriver {
  const head = "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: f}\nspec:\n";
  return new EditorDriver(`${head}${rest}  steps:\n${steps.replaceAll(/^(?=.)/gm, "    ")}`);
}

const chain = `- {name: a, value: 1}
- {name: b, value: 2}
- {name: c, value: "\${ steps.a.output }"}
- name: box
  parallel:
    - {name: left, steps: [{name: inner, value: 1}]}
    - {name: right, steps: [{name: other, value: 1}]}
`;

describe("an arrow that cannot be is refused, with the reason", () => {
  const rows = [
    { name: "to the step itself", given: ["a", "a"], expect: "A step cannot wait for itself." },
    { name: "against the order", given: ["b", "a"], expect: "b waits for a already: a → b." },
    { name: "in a circle of several", given: ["box", "b"], expect: "box waits for b already: b → c → box." },
    {
      name: "where it reads the step",
      given: ["a", "c"],
      expect: "c reads what a gives, so it waits already.",
    },
    {
      name: "into a container",
      given: ["box", "box.left.inner"],
      expect: "inner is inside box, which ends only after it.",
    },
    {
      name: "out of a container to itself",
      given: ["box.left.inner", "box"],
      expect: "inner is inside box, which starts before it.",
    },
    {
      name: "from another scope",
      given: ["box.left.inner", "c"],
      expect:
        "A step waits for steps of its own scope, and inner is in another one. Let it wait for box instead.",
    },
    {
      name: "between branches",
      given: ["box.left.inner", "box.right.other"],
      expect: "A step waits for steps of its own scope, and inner is in another one.",
    },
  ];
  test.each(rows)("$name", ({ given: [from, to], expect: reason }) => {
    const driver = editing(chain);
    const { text } = driver;
    expect(driver.connect(from!, to!)).toBe(reason);
    expect(driver.text).toBe(text);
    expect(driver.store.state.notice).toEqual({ kind: "refusal", text: reason });
  });

  test("but one that is needed already by place may become one by need", () => {
    const driver = editing(chain);
    expect(driver.connect("b", "c")).toBeNull();
    expect(driver.waits("c")).toEqual(["b", "a"]);
  });
});

describe("an arrow", () => {
  test("adds to counted needs", () => {
    const driver = editing(
      "- {name: a, value: 1}\n- {name: b, value: 1}\n- {name: c, needs: {any: [a]}, value: 1}\n",
    );
    expect(driver.connect("b", "c")).toBeNull();
    expect(driver.text).toContain("needs: {any: [a, b]}");
  });

  test("of the written order goes by needing nothing, one of needs by its name, and one that is read not at all", () => {
    const driver = editing(chain);
    expect(driver.disconnect("a", "b")).toBeNull();
    expect(driver.waits("b")).toEqual([]);
    expect(driver.connect("a", "b")).toBeNull();
    expect(driver.disconnect("a", "b")).toBeNull();
    expect(driver.waits("b")).toEqual([]);
    expect(driver.disconnect("a", "c")).toContain("c reads what a gives");
  });
});

describe("deleting a step", () => {
  test("is refused while an expression reads it", () => {
    const driver = editing(chain);
    expect(driver.remove("a")).toBe("c reads what a gives: change that first, then delete a.");
    expect(driver.remove("a", "c")).toBeNull();
    expect(driver.steps).toEqual(["b", "box", "box.left.inner", "box.right.other"]);
  });

  test("is refused while the flow's output reads it", () => {
    const driver = editing("- {name: a, value: 1}\n", '  output: "${ steps.a.output }"\n');
    expect(driver.remove("a")).toBe(
      "The output at /spec/output reads what a gives: change that first, then delete a.",
    );
  });

  test("lets those that needed it need what it waited for, and says so", () => {
    const driver = editing(
      "- {name: a, value: 1}\n- {name: b, value: 1}\n- {name: z, needs: [], value: 1}\n- {name: c, needs: [z, b], value: 1}\n",
    );
    expect(driver.remove("b")).toBeNull();
    expect(driver.text).toContain("{name: c, needs: [z, a], value: 1}");
    expect(driver.store.state.notice).toEqual({
      kind: "note",
      text: "The needs of c named it: they now name what it waited for.",
    });
  });

  test("is refused where nothing would be left to be counted", () => {
    const driver = editing("- {name: a, value: 1}\n- {name: b, needs: {any: [a]}, value: 1}\n");
    expect(driver.remove("a")).toMatch(/^a cannot be deleted\. /);
  });
});

describe("a rename", () => {
  test("is followed by needs and expressions, in texts and conditions, and by nothing else of that name", () => {
    const driver = editing(`- {name: a, value: "a"}
- {name: b, needs: [a], if: steps.a.output == 'a', log: "a: \${ steps.a.output } and \${ steps['a'].status }"}
- name: each
  forEach: "\${ ['a'].map(a, a) }"
  steps:
    - {name: a, value: 2}
    - {name: inner, value: "\${ steps.a.output }"}
`);
    expect(driver.rename("a", "first")).toBeNull();
    expect(driver.text).toContain(`- {name: first, value: "a"}
    - {name: b, needs: [first], if: steps.first.output == 'a', log: "a: \${ steps.first.output } and \${ steps['first'].status }"}`);
    expect(driver.text).toContain("map(a, a)");
    expect(driver.text).toContain('- {name: inner, value: "${ steps.a.output }"}');
    expect(driver.problems).toEqual([]);
  });

  const rows = [
    { name: "that another step has", given: "b", expect: "exists already" },
    { name: "that is none", given: "No Name", expect: "It cannot be called No Name." },
    { name: "that is a word of the language", given: "true", expect: "It cannot be called true." },
  ];
  test.each(rows)("to a name $name is refused", ({ given, expect: reason }) => {
    const driver = editing(chain);
    const { text } = driver;
    expect(driver.rename("a", given)).toContain(reason);
    expect(driver.text).toBe(text);
  });

  test("to a name that is read there already, from further out, is refused", () => {
    const driver = editing(`- {name: outer, value: 1}
- name: each
  forEach: "\${ [1] }"
  steps:
    - {name: a, value: 2}
    - {name: reads, value: "\${ steps.outer.output }"}
`);
    expect(driver.rename("each[].a", "outer")).toContain("already means something else");
  });
});

describe("a move", () => {
  test("takes a step into a container and selects it there", () => {
    const driver = editing(chain);
    expect(driver.move("b", "/spec/steps/3/parallel/0", 1)).toBeNull();
    expect(driver.steps).toEqual(["a", "c", "box", "box.left.inner", "box.left.b", "box.right.other"]);
    expect(driver.selected).toEqual(["box.left.b"]);
  });

  test("is refused where what reads the step could not see it", () => {
    const driver = editing(chain);
    expect(driver.move("a", "/spec/steps/3/parallel/0", 0)).toMatch(/^a cannot stand there\. /);
    expect(driver.move("box", "/spec/steps/3/parallel/0", 0)).toBe("box cannot be inside itself.");
  });
});

describe("copied steps", () => {
  test("are YAML as it is written, with its comments", () => {
    const driver = editing("# why\n- name: a\n  value: 1 # one\n- {name: b, value: 2}\n");
    expect(driver.copy("a")).toBe("# why\n- name: a\n  value: 1 # one\n");
  });

  test("get free names when they are pasted, and go on naming each other", () => {
    const driver = editing(
      '# why\n- name: a\n  value: 1 # one\n- {name: b, needs: [a], value: "${ steps.a.output }"}\n',
    );
    driver.select("b");
    expect(driver.paste(driver.copy("a", "b"))).toBeNull();
    expect(driver.steps).toEqual(["a", "b", "a2", "b2"]);
    expect(driver.text).toContain("# why\n    - name: a2\n      value: 1 # one\n");
    expect(driver.text).toContain('{name: b2, needs: [a2], value: "${ steps.a2.output }"}');
    expect(driver.selected).toEqual(["a2", "b2"]);
    expect(driver.problems).toEqual([]);
  });

  test("that are none are refused", () => {
    expect(editing(chain).paste("hello")).toBe("What was copied are no steps of a flow.");
    expect(editing(chain).paste("a: [")).toBe("What was copied are no steps of a flow.");
  });
});

describe("steps that share a value by an anchor", () => {
  const tied = "- {name: a, value: &list [1]}\n- {name: b, value: *list}\n";
  test("are copied with it written out, and leave the anchor where it is", () => {
    const driver = editing(tied);
    for (const id of ["a", "b"]) expect(driver.paste(driver.copy(id))).toBeNull();
    expect(driver.text).toContain("- name: a2\n      value:\n        - 1\n");
    expect(driver.text).toContain("- name: b2\n      value:\n        - 1\n");
  });

  test("stay before those that repeat it", () => {
    const driver = editing(tied);
    expect(driver.remove("a")).toContain("change it there");
    expect(driver.move("a", "/spec", 2)).toContain("change it there");
  });
});

describe("what ends a flow", () => {
  test("is added behind its steps, filled, and taken out once it is empty", () => {
    const driver = editing("- {name: a, value: 1}\n");
    const { text } = driver;
    expect(driver.add("finally")).toBeNull();
    expect(driver.add("onFailure")).toBeNull();
    expect(driver.text).toBe(`${text}  onFailure:\n    steps: []\n  finally:\n    steps: []\n`);
    expect(driver.add("finally")).toBe("The flow has it already.");
    expect(driver.addTo("/spec/finally", 0, "log")).toBeNull();
    expect(driver.addTo("/spec/onFailure", 0, "log")).toBeNull();
    expect(driver.steps).toEqual(["a", "onFailure.note2", "finally.note"]);
    expect(driver.selected).toEqual(["onFailure.note2"]);
    expect(driver.removeScope("/spec/finally")).toBe(
      "There are steps in finally: delete or move them first.",
    );
    expect(driver.remove("finally.note", "onFailure.note2")).toBeNull();
    expect(driver.removeScope("/spec/finally")).toBeNull();
    expect(driver.removeScope("/spec/onFailure")).toBeNull();
    expect(driver.text).toBe(text);
  });

  const ended = "  finally: {steps: [{name: last, value: 1}]}\n";

  test("takes steps from elsewhere, and gives them back", () => {
    const driver = editing("- {name: a, value: 1}\n- {name: b, value: 2}\n", ended);
    expect(driver.move("b", "/spec/finally", 1)).toBeNull();
    expect(driver.steps).toEqual(["a", "finally.last", "finally.b"]);
    expect(driver.move("finally.last", "/spec", 0)).toBeNull();
    expect(driver.steps).toEqual(["last", "a", "finally.b"]);
  });

  test("has steps that are renamed, connected and copied as others are", () => {
    const driver = editing("- {name: a, value: 1}\n", ended);
    driver.select("finally.last");
    expect(driver.add("log")).toBeNull();
    expect(driver.rename("finally.last", "first")).toBeNull();
    expect(driver.connect("finally.first", "finally.note")).toBeNull();
    expect(driver.waits("finally.note")).toEqual(["first"]);
    expect(driver.connect("a", "finally.note")).toContain("another one");
    expect(driver.copy("finally.first")).toBe("- name: first\n  value: 1\n");
  });
});

describe("what a step's scopes are taken of", () => {
  const tried = `- name: t
  try: {steps: [{name: a, value: 1}]}
  catch:
    - {steps: [{name: mended, value: 1}]}
  finally: {steps: []}
`;
  const rows = [
    {
      name: "a list whose last one has steps stays",
      given: "/spec/steps/0/catch",
      expect: "There are steps in catch[0]: delete or move them first.",
    },
    { name: "an empty one goes", given: "/spec/steps/0/finally", expect: null },
  ];
  test.each(rows)("$name", ({ given, expect: refusal }) => {
    expect(editing(tried).removeScope(given)).toBe(refusal);
  });
});
