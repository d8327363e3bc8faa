import { readdirSync, readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";

const FOLDER = "docs/decisions";
const SECTIONS = ["Context", "Decision", "Alternatives", "Consequence", "Date"];
const read = (file: string) => readFileSync(inRoot(FOLDER, file), "utf8");
const files = readdirSync(inRoot(FOLDER))
  .filter((file) => file !== "README.md")
  .sort();

describe("the decisions", () => {
  test("are each listed once, with their titles", () => {
    const listed = [...read("README.md").matchAll(/^- \[(.*)\]\((.*)\)$/gm)].map(([, title, file]) => ({
      title,
      file,
    }));
    const byNumber = listed.sort((one, other) => String(one.file).localeCompare(String(other.file)));
    expect(byNumber).toEqual(files.map((file) => ({ title: /^# (.*)\n/.exec(read(file))?.[1], file })));
  });

  test("are numbered without a gap, in the name and in the title", () => {
    const numbers = files.map((_, index) => String(index + 1).padStart(3, "0"));
    expect(files.map((file) => file.slice(0, 4))).toEqual(numbers.map((number) => `${number}-`));
    expect(files.map((file) => read(file).slice(0, 6))).toEqual(numbers.map((number) => `# ${number}.`));
  });

  test.each(files)("%s has the five sections, a date, and at most 40 lines", (file) => {
    const [, ...sections] = read(file).split(/^## /m);
    const texts = sections.map((section) => section.split("\n\n"));
    expect(texts.map(([heading]) => heading)).toEqual(SECTIONS);
    expect(texts.filter(([, text = ""]) => text.trim() === "")).toEqual([]);
    expect(texts.at(-1)?.[1]).toMatch(/^\d{4}-\d{2}-\d{2}\n$/);
    expect(read(file).trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  });
});
