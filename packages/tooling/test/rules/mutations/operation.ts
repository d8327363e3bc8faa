import { contract, type Entry, type Mutation, operations, put, remove, together } from "../mutation.ts";

const { components, paths, tags, "x-tagGroups": groups } = contract;
const [shared] = Object.values(components["x-prerequisites"]);
const [first, ...others] = operations;

/** The name, the tag, the texts and the security of an operation. */
export const operationFacts = ({ operation, place }: Entry): Mutation[] => [
  remove([...place, "operationId"], "operation-id"),
  put([...place, "operationId"], "another", `Mutated${operation.operationId}`, "operation-id"),
  remove([...place, "x-log-method"], "log-method-given"),
  remove([...place, "summary"], "operation-described"),
  remove([...place, "description"], "operation-described"),
  put([...place, "description"], "a shared statement, too", `Do it well. ${shared?.text}`, "no-duplicate-text"),
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

/** The facts of several operations, or of the document. */
export const documentFacts = (): Mutation[] => [
  ...(["summary", "description"] as const).map((field) =>
    together(
      `every ${field} repeats that of the first operation`,
      others.map(({ place }) => put([...place, field], "a repetition", first?.operation[field], "no-duplicate-text")),
    ),
  ),
  ...Object.keys(paths).map(pathFact),
  remove(["x-content-type"], "content-type-given"),
  ...tags.map(({ name }, index) => ({
    fact: `the tag "${name}" is in no group`,
    kind: "a tag is in no group",
    mutate: (copy: typeof contract) => {
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

function pathFact(path: string): Mutation {
  const mutatedPath = path.replace("/resource/", "/resources/");
  return {
    fact: `${path} has another beginning`,
    kind: "a path has another beginning",
    mutate: (copy) => {
      copy.paths = { ...copy.paths, [mutatedPath]: copy.paths[path] ?? {} };
      delete copy.paths[path];
    },
    rule: "path-prefix",
    places: [["paths", mutatedPath]],
  };
}
