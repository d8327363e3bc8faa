import { type Token, tokensOf } from "./highlight.ts";
import { type Html, html } from "./html.ts";

/**
 * A block of code in colours.
 *
 * @param placeholders the texts that a reader replaces, by the name of what they stand for
 */
export function codeBlock(language: string, code: string, placeholders: Readonly<Record<string, string>> = {}): Html {
  const tokens = tokensOf(language, code);
  let end = 0;
  const content = piecesOf(code, placeholders).map(({ text, name }) => {
    const start = end;
    end += text.length;
    const own = within(tokens, start, end);
    if (name === undefined) return own.map(coloured);
    // One element without parts, because a script replaces its text.
    return html`<mark${classOf(own[0])} data-placeholder="${name}">${text}</mark>`;
  });
  return html`<pre data-language="${language}" tabindex="0"><code>${content}</code></pre>\n`;
}

const coloured = (token: Token) => (token.kind === "" ? token.text : html`<span${classOf(token)}>${token.text}</span>`);

const classOf = (token: Token | undefined) => (token?.kind ? html` class="${token.kind}"` : []);

/** The tokens between two places of the code; those that reach beyond are cut. */
function within(tokens: readonly Token[], start: number, end: number): Token[] {
  let at = 0;
  return tokens.flatMap(({ text, kind }) => {
    const from = at;
    at += text.length;
    const cut = text.slice(Math.max(start - from, 0), Math.max(end - from, 0));
    return cut === "" ? [] : [{ text: cut, kind }];
  });
}

/** A part of code, with the name of the placeholder that it is, if any. */
interface Piece {
  text: string;
  name?: string;
}

/** Code divided at its placeholders. */
const piecesOf = (code: string, placeholders: Readonly<Record<string, string>>): Piece[] =>
  Object.entries(placeholders).reduce<Piece[]>(
    (pieces, [name, text]) =>
      pieces.flatMap((piece) => {
        const at = piece.name === undefined ? piece.text.indexOf(text) : -1;
        if (at < 0) return [piece];
        return [{ text: piece.text.slice(0, at) }, { text, name }, { text: piece.text.slice(at + text.length) }];
      }),
    [{ text: code }],
  );
