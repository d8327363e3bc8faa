import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { addCatalogues } from "./catalogues.ts";
import { differencesPage } from "./differences.ts";
import { downloadsPage } from "./downloads.ts";
import { contractOf, type Edition } from "./editions.ts";
import { listEventsByType } from "./events.ts";
import { guidePages } from "./guides.ts";
import { notVerifiedPage } from "./not-verified.ts";
import type { Page } from "./page.ts";
import { permissionsPage } from "./permissions.ts";

/**
 * Adds the guides before the operations, and the catalogues and other generated pages after them.
 *
 * @param written the contract before it was annotated
 */
export function addPages(contract: OpenApiDocument, written: OpenApiDocument, editions: [Edition, ...Edition[]]): void {
  addGroup(contract, "unshift", "Guides", guidePages(contract, contractOf(editions[0])));
  addCatalogues(contract);
  listEventsByType(contract);
  addGroup(contract, "push", "About the gateway", [
    notVerifiedPage(written),
    permissionsPage(written),
    differencesPage(contract, editions),
    downloadsPage(editions),
  ]);
}

function addGroup(contract: OpenApiDocument, end: "unshift" | "push", name: string, pages: Page[]): void {
  contract.tags.push(...pages);
  contract["x-tagGroups"][end]({ name, tags: pages.map((page) => page.name) });
}
