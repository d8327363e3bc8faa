import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** An insertion or removal of text. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Declarations in the form in which two versions of them can be compared. Private members are removed, because they make two classes
 * different that a user cannot distinguish. Methods are written as properties, because the compiler checks their parameters strictly
 * only then.
 */
export function comparable(code: string): string {
  const source = ts.createSourceFile("code.d.ts", code, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassElement(node) && isHidden(node)) edits.push({ from: node.getStart(), to: node.end, text: "" });
    else {
      if ((ts.isMethodSignature(node) || ts.isMethodDeclaration(node)) && !isOverloaded(node))
        edits.push(...asProperty(node));
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return edits
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: inserted }) => text.slice(0, from) + inserted + text.slice(to), code);
}

function isHidden(member: ts.ClassElement): boolean {
  if (member.name && ts.isPrivateIdentifier(member.name)) return true;
  const flags = ts.getCombinedModifierFlags(member as ts.Declaration);
  return (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
}

/** `name(value: string): void` as `name: ((value: string) => void)`. */
function asProperty(method: ts.MethodSignature | ts.MethodDeclaration): Edit[] {
  const colon = method.getChildren().find(({ kind }) => kind === ts.SyntaxKind.ColonToken);
  if (!method.type || !colon) return [];
  const at = (method.questionToken ?? method.name).end;
  return [
    { from: at, to: at, text: ": (" },
    { from: colon.getStart(), to: colon.end, text: " =>" },
    { from: method.type.end, to: method.type.end, text: ")" },
  ];
}

/** Whether another method next to it has its name: a property cannot have several signatures that way. */
const isOverloaded = (method: ts.MethodSignature | ts.MethodDeclaration): boolean =>
  (method.parent as ts.ClassLikeDeclaration).members.filter((it) => it.name?.getText() === method.name.getText())
    .length > 1;

/**
 * Copies the declarations and the package.json of a package, in the form in which two versions can be compared.
 *
 * @returns all their texts, to be compared with those of another version
 */
export function copyDeclarations(folder: string, target: string): string {
  const names = globSync("**/*.d.{ts,mts,cts}", { cwd: folder, exclude: ["**/node_modules"] }).sort();
  const texts = names.map((name) => readFileSync(join(folder, name), "utf8"));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "package.json"), readFileSync(join(folder, "package.json")));
  for (const [index, name] of names.entries()) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), comparable(texts[index] ?? ""));
  }
  return JSON.stringify([names, texts]);
}
