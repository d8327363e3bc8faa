import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import type { SearchDocument } from "../assets/search-options.js";
import { type Changes, changesBetween } from "../changes.ts";
import { baseOf, contractOf, type Edition } from "../editions.ts";
import { readGlossary } from "../glossary.ts";
import { REFERENCE } from "../links.ts";
import type { Page } from "../page.ts";
import { codePages, codesByOperationPage, codesPage } from "../pages/code-pages.ts";
import { changesPart, differencesPage } from "../pages/differences.ts";
import { downloadsPage } from "../pages/downloads.ts";
import { eventPages, eventsPage } from "../pages/event-pages.ts";
import { frontPage } from "../pages/front-page.ts";
import { glossaryPage } from "../pages/glossary-page.ts";
import { guidePages } from "../pages/guides.ts";
import { limitsPage, readTimeLimits } from "../pages/limits-page.ts";
import { missingPage } from "../pages/missing-page.ts";
import { notVerifiedPage } from "../pages/not-verified.ts";
import { operationPages } from "../pages/operation-pages.ts";
import { permissionsPage } from "../pages/permissions.ts";
import { valuesPage } from "../pages/values-page.ts";
import { type MenuEntry, type MenuGroup, menuEntry } from "./menu.ts";
import { searchDocuments } from "./search-index.ts";

/** The pages of one edition, and the menu that leads to them. */
export interface EditionPages {
  edition: Edition;
  contract: OpenApiDocument;
  pages: Page[];
  menu: MenuGroup[];
  /** What the search finds. */
  search: SearchDocument[];
}

const WHOLE: MenuEntry = {
  path: REFERENCE,
  title: "The whole reference on one page",
  summary: "All operations with schemas that unfold, without the guides.",
};

/**
 * The pages of all editions. Every edition has a page at each address: what it lacks is a page that says so.
 *
 * @throws UserError if a guide or the glossary is invalid
 */
export function pagesOf(editions: readonly [Edition, ...Edition[]]): EditionPages[] {
  const base = baseOf(editions);
  const guides = guidePages(base);
  const glossary = readGlossary(new Set(operationsOf(base).map(({ operation }) => operation.operationId)));
  const limits = readTimeLimits();
  const changes = changesBetween(editions);
  const common: Common = {
    guides,
    changes,
    lookUps: [limitsPage(limits), glossaryPage(glossary)],
    about: [differencesPage(changes), downloadsPage(editions)],
  };
  const all = editions.map((edition) => ownPages(edition, common));
  return all.map((own) => {
    const pages = [...own.pages, ...missingPages(own, all)];
    return { ...own, pages, search: searchDocuments(pages, glossary, limits) };
  });
}

type OwnPages = Omit<EditionPages, "search">;

/** What is the same in all editions: pages, by their place in the menu, and the changes. */
interface Common {
  guides: Page[];
  lookUps: Page[];
  about: Page[];
  changes: Changes[];
}

function ownPages(edition: Edition, common: Common): OwnPages {
  const { guides } = common;
  const contract = contractOf(edition);
  const operations = operationPages(contract, edition.name).map((page) => {
    const parts = changesPart(page.path.replace("operations/", ""), common.changes);
    return { ...page, parts: [...page.parts, ...parts] };
  });
  const [codes, byOperation, events] = [codesPage(contract), codesByOperationPage(contract), eventsPage(contract)];
  const reference = [codes, byOperation, events, valuesPage(contract), ...common.lookUps];
  const about = [notVerifiedPage(contract), permissionsPage(contract), ...common.about];
  const others: MenuGroup[] = [
    {
      name: "Reference",
      entries: reference.map((page) => ({
        ...menuEntry(page),
        ...(page === codes ? { folder: "codes/" } : page === events ? { folder: "events/" } : {}),
      })),
      isAlwaysOpen: true,
    },
    { name: "About the gateway", entries: [...about.map(menuEntry), WHOLE] },
  ];
  const entryOf = new Map(operations.map((page) => [page.path, menuEntry(page)]));
  return {
    edition,
    contract,
    pages: [
      frontPage(contract, guides, others),
      ...guides,
      ...operations,
      ...reference,
      ...codePages(contract),
      ...eventPages(contract),
      ...about,
    ],
    menu: [
      { name: "Guides", entries: guides.map(menuEntry), isSequence: true },
      ...contract.tags.map(({ name }) => ({
        name,
        entries: operationsOf(contract)
          .filter(({ operation }) => operation.tags[0] === name)
          .flatMap(({ operation }) => entryOf.get(`operations/${operation.operationId}`) ?? []),
      })),
      ...others,
    ],
  };
}

/** A page for everything that only other editions have. */
function missingPages(own: OwnPages, all: OwnPages[]): Page[] {
  const known = new Set(own.pages.map(({ path }) => path));
  const having = Map.groupBy(
    all.flatMap((other) => other.pages.filter(({ path }) => !known.has(path)).map((page) => ({ other, page }))),
    ({ page }) => page.path,
  );
  return [...having.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const found = operationsOf(first.other.contract).find(
      ({ operation }) => first.page.path === `operations/${operation.operationId}`,
    );
    const names = [first, ...others].map(({ other }) => other.edition.name);
    return [missingPage(first.page, found?.operation, own.contract, own.edition.name, names)];
  });
}
