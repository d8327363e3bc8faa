import { operations } from "@qualitycontrol/contract/operations";

/** The operations that may cut a customer's call. */
export const cutting = Object.values(operations).filter(({ consequence }) => consequence === "call-cut");

/** The calls of a program: the method, the client's session function, and the path in all other languages. */
const CUTS = new RegExp(
  [
    ...cutting.map(({ operationId }) => `\\.${operationId}\\(`),
    "forceSignOut",
    "forceSignIn",
    ...cutting.map(({ path }) => `/${path.split("/").findLast((part) => !part.startsWith("{"))}\\b`),
  ].join("|"),
);

/** What only runs when it is called: a definition at the top level with its name, and a call of it. */
const DEFINITIONS: { definition: RegExp; call: (name: string) => RegExp }[] = [
  // JavaScript and TypeScript
  { definition: /^(?:export )?(?:async )?function (\w+).*?^}$/gms, call: (name) => new RegExp(`\\b${name}\\(`) },
  // Python
  { definition: /^def (\w+)\(.*\n(?:(?: .*)?\n)*/gm, call: (name) => new RegExp(`\\b${name}\\(`) },
  // The shell
  { definition: /^(\w+)\(\) \{\n.*?^\}$/gms, call: (name) => new RegExp(`^ *${name}\\b`, "m") },
  // A class of Java or C# without a main method
  {
    definition: /^public (?:static )?class (\w+)\b(?:(?!\b[mM]ain\().)*?^\}$/gms,
    call: (name) => new RegExp(`\\b${name}[.(]`),
  },
];

/** Whether a program cuts a call when it runs. A function that is only defined is allowed. */
export function cutsCall(code: string): boolean {
  const withoutImports = code.replaceAll(/^import .*;$/gm, "");
  const run = DEFINITIONS.reduce(
    (rest, { definition, call }) =>
      rest.replaceAll(definition, (whole, name) => (call(name).test(rest.replace(whole, "")) ? whole : "")),
    withoutImports,
  );
  return CUTS.test(run);
}
