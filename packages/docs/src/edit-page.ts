import { UserError } from "@qualitycontrol/core/user-error";

/** What the docs change in Redoc's page: what is found, and what replaces it. */
const EDITS: { what: string; found: RegExp; instead: string }[] = [
  {
    what: "the logo that the script loads from a CDN",
    found: /\(0,\w+\.jsx\)\(`img`,\{alt:`redocly logo`[^{}]*\}\)/g,
    instead: "`Redoc`",
  },
  {
    what: "the script's link to redocly.com",
    found: /target:`_blank`,rel:`noopener noreferrer`,href:`https:\/\/redocly\.com\/redoc\/`,/g,
    instead: "",
  },
  {
    what: "the prerendered link to redocly.com",
    found: / target="_blank" rel="noopener noreferrer" href="https:\/\/redocly\.com\/redoc\/"/g,
    instead: "",
  },
  {
    // Redoc prerenders for a server that knows every address; without one, all of them are fragments of this page.
    what: "the prerendered links to the root of a server",
    found: / href="\/(?!\/)/g,
    instead: ' href="#/',
  },
  {
    // Redoc waits for a pause in typing, to spare a server. Here the index is in the page, so a search is immediate.
    what: "the wait of 500 ms before a search",
    found: /(?<=setTimeout\(\(\)=>\w+\(\w+\),)500(?=\);return\(\)=>clearTimeout)/g,
    instead: "0",
  },
  {
    // A screen reader would read out "Example" instead of the name of the chosen example.
    what: "the label of the choice of examples",
    found: /"aria-label":`Example`,(?=options:)/g,
    instead: "",
  },
  {
    // The blocks of code in the guides get the colours of the samples: see page.hbs.
    what: "the highlighter of the samples",
    found: /(?<=var \w+=)(?=\{highlight:\w+\};function \w+\(\)\{return \w+\})/g,
    instead: "window.highlighter=",
  },
  {
    // Showing a hundred results took longer than finding them.
    what: "the limit of search results",
    found: /(?<=\.lowered\)\.slice\(0,)100(?=\)\.map)/g,
    instead: "25",
  },
];

/**
 * Makes Redoc's page self-contained: it requests nothing from other hosts, links only to itself, and searches
 * without a delay.
 *
 * @throws UserError if the page lacks something that is to be changed, such as after an update of Redoc
 */
export function editPage(page: string): string {
  return EDITS.reduce((edited, { what, found, instead }) => {
    const result = edited.replace(found, () => instead);
    if (result !== edited) return result;
    throw new UserError(`Redoc's page has changed: ${what} was not found. Adapt packages/docs/src/edit-page.ts.`);
  }, page);
}
