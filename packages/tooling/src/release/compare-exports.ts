import { join } from "node:path";
import { compileChecks, programOf } from "./compile-checks.ts";
import { type ExportedName, exportedNames } from "./exported-names.ts";
import type { Change } from "./impact.ts";

/** An entry point that both versions have, with its file of declarations in each of them. */
interface Entry {
  entry: string;
  old: string;
  current: string;
}

/** An export that both versions have. */
interface Pair {
  subject: string;
  entry: string;
  /** Whether it is compared as a value; otherwise as a type. */
  value: boolean;
  /** Whether the texts of the declarations differ. */
  differs: boolean;
  old: string;
  current: string;
}

/** What the compiler says about a pair: why the new export cannot replace the old one, and whether the reverse fails. */
interface Verdict extends Pair {
  reason?: string | undefined;
  grew: boolean;
}

/**
 * What has changed in the exports of some entry points. The compiler decides: what is exported now must be assignable to what was
 * exported. If the reverse fails, something was added.
 *
 * @param folder has the declarations of the released package in `old/` and `same/`, and of the present one in `new/`
 */
export function compareExports(folder: string, entries: readonly Entry[]): Change[] {
  const file = (side: string, name: string) => join(folder, side, name);
  const program = programOf(
    entries.flatMap(({ old, current }) => [file("old", old), file("new", current), file("same", old)]),
  );
  const changes: Change[] = [];
  const pairs: Pair[] = [];
  for (const [index, { entry, old, current }] of entries.entries()) {
    const was = exportedNames(program, file("old", old));
    const is = exportedNames(program, file("new", current));
    for (const [name, before] of was) {
      const after = is.get(name);
      const subject = `${name} of ${entry}`;
      if (after === undefined || lost(before, after)) changes.push({ impact: "major", text: `${subject} was removed` });
      else pairs.push(...pairsOf(subject, entry, `${index}.${name}`, before, after));
    }
    for (const name of is.keys())
      if (!was.has(name)) changes.push({ impact: "minor", text: `${name} of ${entry} is new` });
  }
  const imports = entries.flatMap(({ old, current }, index) => [
    importOf(`Old${index}`, `./old/${old}`),
    importOf(`New${index}`, `./new/${current}`),
    importOf(`Same${index}`, `./same/${old}`),
  ]);
  const compile = (statements: string[]) => compileChecks(folder, imports, statements, program);
  return [...changes, ...changesOf(verdictsOn(pairs, compile))];
}

const lost = (before: ExportedName, after: ExportedName): boolean =>
  (before.value && !after.value) || (before.parameters !== undefined && after.parameters === undefined);

const importOf = (name: string, path: string): string =>
  `import type * as ${name} from "${path.replaceAll("\\", "/").replace(/\.d\.([cm]?)ts$/, ".$1js")}";`;

function pairsOf(subject: string, entry: string, name: string, before: ExportedName, after: ExportedName): Pair[] {
  const pair = (value: boolean, write: (side: string, it: ExportedName) => string): Pair => ({
    subject,
    entry,
    value,
    differs: before.text !== after.text,
    old: write("Old", before),
    current: write("New", after),
  });
  return [
    ...(before.value ? [pair(true, (side) => `typeof ${side}${name}`)] : []),
    ...(before.parameters === undefined ? [] : [pair(false, (side, it) => `${side}${name}${argumentsFor(it)}`)]),
  ];
}

const argumentsFor = ({ parameters = 0 }: ExportedName): string =>
  parameters === 0 ? "" : `<${Array(parameters).fill("any").join()}>`;

const statement = (from: string, to: string): string => `null! as ${from} satisfies ${to};`;

function verdictsOn(pairs: readonly Pair[], compile: (statements: string[]) => Map<number, string>): Verdict[] {
  const failures = compile([
    ...pairs.map(({ old, current }) => statement(current, old)),
    ...pairs.map(({ old, current }) => statement(old, current)),
  ]);
  const verdicts = pairs
    .map((pair, index) => ({ ...pair, reason: failures.get(index), grew: failures.has(index + pairs.length) }))
    .filter(({ reason, grew }) => reason !== undefined || grew);
  // A unique symbol is not assignable to its copy, nor is each generic function. Such an export is compared by its text.
  const same = verdicts.map(({ old }) => old.replace("Old", "Same"));
  const unequal = compile([
    ...verdicts.map(({ old }, index) => statement(same[index] as string, old)),
    ...verdicts.map(({ old }, index) => statement(old, same[index] as string)),
  ]);
  return verdicts.flatMap((verdict, index) => {
    if (!unequal.has(index) && !unequal.has(index + verdicts.length)) return [verdict];
    return verdict.differs ? [{ ...verdict, reason: "its declaration is another one" }] : [];
  });
}

/** The changes of some exports: of each export the greatest. */
function changesOf(verdicts: Verdict[]): Change[] {
  const breaks = verdicts.some(({ value, reason }) => value && reason !== undefined);
  const found = new Map<string, Change>();
  for (const { subject, value, reason, grew } of verdicts) {
    // A type of which values are made by the user alone, such as options: else a value that uses it would break, too.
    const accepted = !value && !grew && !breaks && verdicts.some((it) => it.value);
    const change: Change =
      reason === undefined || accepted
        ? { impact: "minor", text: `${subject} offers more` }
        : { impact: "major", text: `${subject} has changed: ${reason}` };
    if (change.impact === "major" || !found.has(subject)) found.set(subject, change);
  }
  return [...found.values()];
}
