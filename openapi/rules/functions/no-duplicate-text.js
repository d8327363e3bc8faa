const PEOPLE = ["inspector", "agent", "customer"];

/** No sentence of an operation is repeated in another operation or in a catalogue. One finding per text. */
export default function noDuplicateText({ paths = {}, components = {} }) {
  const homes = new Map();
  const findings = [];
  for (const { text, path } of [...sharedTexts(components), ...operationTexts(paths)]) {
    const sentences = typeof text === "string" ? text.trim().split(/(?<=[.!?])\s+/) : [];
    const repeated = sentences.find((sentence) => homes.has(essenceOf(sentence)));
    if (repeated !== undefined) {
      const home = homes.get(essenceOf(repeated)).join(".");
      findings.push({
        message: `Repeated text drifts apart. Move "${repeated}" to a catalogue and refer to it: it is also at ${home}`,
        path,
      });
    }
    for (const sentence of sentences) if (!homes.has(essenceOf(sentence))) homes.set(essenceOf(sentence), path);
  }
  return findings;
}

const essenceOf = (sentence) =>
  sentence
    .toLowerCase()
    .replaceAll(/[\s.!?]+/g, " ")
    .trim();

const sharedTexts = (components) =>
  ["x-prerequisites", "x-noticed-by"].flatMap((catalogue) =>
    Object.entries(components[catalogue] ?? {}).map(([name, statement]) => ({
      text: statement?.text,
      path: ["components", catalogue, name, "text"],
    })),
  );

const operationTexts = (paths) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => [
      ...["summary", "description"].map((field) => ({
        text: operation?.[field],
        path: ["paths", path, method, field],
      })),
      ...PEOPLE.map((person) => ({
        text: operation?.["x-noticed-by"]?.[person]?.text,
        path: ["paths", path, method, "x-noticed-by", person, "text"],
      })),
    ]),
  );
