import { contract, type Entry, operations, put, remove, type Spoiler, together } from "../spoiler.ts";

const { components, paths, tags, "x-tagGroups": groups } = contract;
const [shared] = Object.values(components["x-prerequisites"]);
const [first, ...others] = operations;

/** What an operation is called, where it is found, what is said of it and who may call it. */
export const operationFacts = ({ operation, place }: Entry): Spoiler[] => [
  remove([...place, "operationId"], "operation-id"),
  put([...place, "operationId"], "another", `Spoiled${operation.operationId}`, "operation-id"),
  remove([...place, "x-log-method"], "log-method-given"),
  remove([...place, "summary"], "operation-described"),
  remove([...place, "description"], "operation-described"),
  put([...place, "description"], "a shared statement, too", `Do it well. ${shared?.text}`, "said-once"),
  remove([...place, "tags"], "operation-tagged"),
  put([...place, "tags"], "empty", [], "operation-tagged"),
  put([...place, "tags"], "two", [...operation.tags, ...operation.tags], "operation-tagged"),
  put([...place, "tags", 0], "undeclared", "Undeclared", "operation-tag-defined"),
  operation.security?.length === 0
    ? remove([...place, "security"], "guid-required")
    : { ...put([...place, "security"], "empty", [], "guid-required"), missing: true },
  put([...place, "x-long-poll"], "a text", "10 s", "long-poll-in-seconds"),
  put([...place, "x-unlisted"], "there", true, "extensions-known"),
];

/** What holds for several operations, or for the document. */
export const documentFacts = (): Spoiler[] => [
  ...(["summary", "description"] as const).map((field) =>
    together(
      `every ${field} repeats that of the first operation`,
      others.map(({ place }) => put([...place, field], "a repetition", first?.operation[field], "said-once")),
    ),
  ),
  ...Object.keys(paths).map(pathFact),
  remove(["x-content-type"], "content-type-given"),
  ...tags.map(({ name }, index) => ({
    fact: `the tag "${name}" stands in no group`,
    kind: "a tag stands in no group",
    spoil: (copy: typeof contract) => {
      for (const group of copy["x-tagGroups"]) group.tags = group.tags.filter((tag) => tag !== name);
    },
    rule: "tags-grouped",
    places: [["tags", index]],
  })),
  ...groups.flatMap((group, index) => {
    const end = ["x-tagGroups", index, "tags", group.tags.length];
    return [
      put(end, "an undeclared tag", "Undeclared", "tags-grouped"),
      put(end, "a tag once more", group.tags[0], "tags-grouped"),
    ];
  }),
  remove(["security"], "guid-required", ...operations.filter(isSecuredByDefault).map(({ place }) => place)),
];

const isSecuredByDefault = ({ operation }: Entry) => operation.security === undefined;

function pathFact(path: string): Spoiler {
  const spoiledPath = path.replace("/resource/", "/resources/");
  return {
    fact: `${path} has another beginning`,
    kind: "a path has another beginning",
    spoil: (copy) => {
      copy.paths = { ...copy.paths, [spoiledPath]: copy.paths[path] ?? {} };
      delete copy.paths[path];
    },
    rule: "path-prefix",
    places: [["paths", spoiledPath]],
  };
}
