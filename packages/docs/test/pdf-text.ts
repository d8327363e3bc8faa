import { inflateSync } from "node:zlib";

/** The text of a PDF as Chromium prints it, without spaces. Each font has a table from its glyphs to characters. */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString("latin1");
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n?(.*?)endobj/gs)].map(([, id = "", body = ""]) => [id, body]),
  );
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? "";
    const [head = ""] = body.split("stream", 1);
    const begin = /stream\r?\n/.exec(body);
    if (begin === null) return "";
    const raw = Buffer.from(body.slice(begin.index + begin[0].length, body.lastIndexOf("endstream")), "latin1");
    return head.includes("/FlateDecode") ? inflateSync(raw).toString("latin1") : raw.toString("latin1");
  };
  const fontOf = (id: string): Map<string, string> => {
    const [, table = ""] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "") ?? [];
    return glyphs(streamOf(table));
  };
  const pages = [...objects].filter(([, body]) => /\/Type ?\/Page\b/.test(body));
  return pages
    .map(([, body]) => {
      const [, contents = ""] = /\/Contents (\d+) 0 R/.exec(body) ?? [];
      const [, fontList = ""] = /\/Font <<(.*?)>>/s.exec(body) ?? [];
      const fonts = new Map(
        [...fontList.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, fontOf(id)]),
      );
      return shown(streamOf(contents), fonts);
    })
    .join("");
}

function shown(content: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  let text = "";
  for (const [, name, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else text += (hex?.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph.toUpperCase()) ?? "").join("");
  }
  // Fonts have one glyph for ligatures such as “fi”.
  return text.normalize("NFKC").replaceAll(/\s+/g, "");
}

/** The characters of a font's glyphs, from `beginbfchar` and `beginbfrange`. */
function glyphs(table: string): Map<string, string> {
  const found = new Map<string, string>();
  const characters = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block = ""] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = "", hex = ""] of block.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g))
      found.set(glyph.toUpperCase(), characters(hex));
  for (const [, block = ""] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = "", to = "", hex = ""] of block.matchAll(
      /<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g,
    ))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1) {
        const offset = glyph - Number.parseInt(from, 16);
        const code = (Number.parseInt(hex, 16) + offset).toString(16).padStart(hex.length, "0");
        found.set(glyph.toString(16).toUpperCase().padStart(4, "0"), characters(code));
      }
  return found;
}
