import { UserError } from "@qualitycontrol/core/user-error";

/** Where Redoc's page is not as the docs want it, and what stands there instead. */
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
    // Redoc waits for a pause in the typing, to spare a server. The index is in the page and answers at once.
    what: "the wait of 500 ms before a search",
    found: /(?<=setTimeout\(\(\)=>\w+\(\w+\),)500(?=\);return\(\)=>clearTimeout)/g,
    instead: "0",
  },
  {
    // Whoever hears the page would hear "Example" where others read which example is chosen.
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
    // A hundred results took longer to show than to find; nobody reads so many.
    what: "the limit of search results",
    found: /(?<=\.lowered\)\.slice\(0,)100(?=\)\.map)/g,
    instead: "25",
  },
];

/**
 * Makes Redoc's page self-contained: it asks no other host for anything, links nothing but itself, and searches without
 * a wait.
 *
 * @throws UserError if the page is not as this code knows it, which a new version of Redoc can bring about
 */
export function editPage(page: string): string {
  return EDITS.reduce((edited, { what, found, instead }) => {
    const result = edited.replace(found, () => instead);
    if (result !== edited) return result;
    throw new UserError(`Redoc's page has changed: ${what} is not where packages/docs/src/edit-page.ts looks for it.`);
  }, page);
}
