const PEOPLE = ["inspector", "agent", "customer"];

/** No sentence of an operation stands under another operation or in the catalogues as well. One finding per text. */
export default function saidOnce({ paths = {}, components = {} }) {
  const homes = new Map();
  const findings = [];
  for (const { text, path } of [...sharedTexts(components), ...operationTexts(paths)]) {
    const sentences = typeof text === "string" ? text.trim().split(/(?<=[.!?])\s+/) : [];
    const repeated = sentences.find((sentence) => homes.has(essenceOf(sentence)));
    if (repeated !== undefined) {
      const home = homes.get(essenceOf(repeated)).join(".");
      findings.push({ message: `Say "${repeated}" once, in a catalogue, and name it: it stands at ${home} too`, path });
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
