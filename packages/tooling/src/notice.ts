/** The command that writes `generated/`. */
export const GENERATE = "npm run generate";

/** Says of a file how it is generated. */
export const NOTICE = `Generated from openapi/ by \`${GENERATE}\`. Do not edit.`;

/** Adds a first line that says how the file is generated: to TypeScript or JavaScript, YAML or Markdown. */
export const withNotice = {
  code: (text: string): string => `// ${NOTICE}\n\n${text}`,
  yaml: (text: string): string => `# ${NOTICE}\n${text}`,
  markdown: (text: string): string => `<!-- ${NOTICE} -->\n\n${text}`,
};
