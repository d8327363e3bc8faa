import { html } from "./html.ts";

/** The list of all pages for crawlers. The addresses are relative, because the address of the site is not known when it is built. */
export const sitemap = (pages: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((page) => html`<url><loc>${page}</loc></url>\n`)}</urlset>
`.text
  }`;
