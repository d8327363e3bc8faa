import type { GlossaryGroup } from "../glossary.ts";
import { table } from "../markdown.ts";
import type { Page } from "../page.ts";

/** The page of the glossary. */
export function glossaryPage(groups: GlossaryGroup[]): Page {
  return {
    path: "glossary",
    title: "Glossary",
    summary: "The terms of the field and of this project, with the vendor's Chinese terms.",
    parts: [
      {
        text: "The terms of the field and of this project. The Chinese terms are those of the vendor's pages, for searching. Nothing on the wire is translated.",
      },
      ...groups.map(({ group, terms }) => {
        const chinese = terms.some((term) => term.chinese);
        const rows = terms.map((term) => [
          `**${term.term}**`,
          ...(chinese ? [(term.chinese ?? []).join(", ")] : []),
          meaningOf(term),
        ]);
        return { heading: group, text: table(["Term", ...(chinese ? ["Chinese"] : []), "Meaning"], rows) };
      }),
    ],
  };
}

const meaningOf = ({ meaning, synonyms = [] }: GlossaryGroup["terms"][number]): string =>
  synonyms.length > 0 ? `${meaning}. Also searched for as: ${synonyms.join(", ")}` : meaning;
