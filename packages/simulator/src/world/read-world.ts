import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { Composer, type Document, isNode, Lexer, LineCounter, Parser, visit } from "yaml";
import type { World } from "../state/world.ts";
import { BadWorld, worldErrors } from "./check-world.ts";

/**
 * The limits of a file. A world of 10,000 agents has about 1 MB and 6 levels, and no object with more than 20 members.
 * Without these limits, a few KB of YAML occupy the parser for hours, or end the process.
 */
const LIMITS = { bytes: 2 * 2 ** 20, depth: 16, members: 100, aliases: 1_000 };

/**
 * Reads a world from a file of YAML or JSON.
 *
 * @throws BadWorld if the file cannot be read, exceeds a limit, or holds no world
 */
export async function readWorld(file: string): Promise<World> {
  const text = await textOf(file);
  const lines = new LineCounter();
  const refuse = (at: number | undefined, what: string): never => {
    throw new BadWorld(`${file}:${lines.linePos(at ?? 0).line} ${what}`);
  };
  const document = parse(text, lines, refuse);
  for (const { at, what } of unreadables(document)) refuse(at, what);
  const world = plainValueOf(document, refuse);
  const [error] = worldErrors(world);
  if (!error) return world as World;
  // The place itself may be what is missing: then the line of what should hold it.
  for (let path = error.path; ; path = path.slice(0, -1)) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (!isNode(node) && path.length > 0) continue;
    return refuse((isNode(node) && node.range?.[0]) || 0, error.text);
  }
}

/** Reads up to the limit only: the file may be a device that never ends. */
async function textOf(file: string): Promise<string> {
  const bytes = await buffer(createReadStream(file, { end: LIMITS.bytes })).catch((error: NodeJS.ErrnoException) => {
    throw new BadWorld(`The world ${file} cannot be read (${error.code}). Give the path of a YAML or JSON file.`);
  });
  if (bytes.length <= LIMITS.bytes) return bytes.toString("utf8");
  throw new BadWorld(`The world ${file} has more than ${LIMITS.bytes} bytes. Give a smaller file.`);
}

/** A few aliases of aliases can stand for billions of values. */
function plainValueOf(document: Document, refuse: Refuse): unknown {
  try {
    return document.toJS({ maxAliasCount: LIMITS.aliases });
  } catch (error) {
    if (error instanceof ReferenceError)
      return refuse(0, "The aliases stand for too many values. Write out what they stand for.");
    throw error;
  }
}

type Refuse = (at: number | undefined, what: string) => never;

/** Parses a document, and stops where it exceeds a limit: the parser has none, and is not linear on larger input. */
function parse(text: string, lines: LineCounter, refuse: Refuse): Document {
  const parser = new Parser(lines.addNewLine);
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      const { stack, offset } = parser;
      if (stack.length > LIMITS.depth)
        refuse(offset, `Nested deeper than ${LIMITS.depth} levels. Give a flatter file.`);
      const innermost = stack.at(-1);
      const isMap =
        innermost?.type === "block-map" || (innermost?.type === "flow-collection" && innermost.start.source === "{");
      if (isMap && innermost.items.length > LIMITS.members)
        refuse(offset, `An object has more than ${LIMITS.members} members. Give a list instead.`);
    }
    yield* parser.end();
  }
  lines.addNewLine(0);
  const documents = new Composer({ lineCounter: lines, prettyErrors: false }).compose(tokens(), true, text.length);
  const { value: first } = documents.next() as IteratorYieldResult<Document.Parsed>;
  const { value: second } = documents.next();
  if (second) refuse(second.range[0], "A second document begins. Give one document.");
  return first;
}

/** The errors of the parser. The text of a tag or an alias is not shown, because it may be a password. */
function* unreadables(document: Document): Generator<{ at: number | undefined; what: string }> {
  for (const { pos, message } of document.errors) yield { at: pos[0], what: `${message}.` };
  for (const { code, pos } of document.warnings) {
    if (code === "TAG_RESOLVE_FAILED") yield { at: pos[0], what: "A text that begins with ! needs quotes." };
  }
  const anchors = new Set<string>();
  const found: { at: number | undefined; what: string }[] = [];
  let aliases = 0;
  visit(document, {
    Value: (_, { anchor }) => void (anchor !== undefined && anchors.add(anchor)),
    Alias: (_, { source, range }) => {
      aliases += 1;
      const at = range?.[0];
      if (!anchors.has(source)) found.push({ at, what: "A text that begins with * needs quotes." });
      if (aliases <= LIMITS.aliases) return undefined;
      found.push({ at, what: `There are more than ${LIMITS.aliases} aliases. Write out what they stand for.` });
      return visit.BREAK;
    },
  });
  yield* found;
}
