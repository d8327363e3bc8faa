// Used when the index is built, and in the page: both must divide a text into the same words.

const SEGMENTS = new Intl.Segmenter("zh", { granularity: "word" });
const IDENTIFIER = /[\p{Script=Latin}\p{N}]+(?:[-_.][\p{Script=Latin}\p{N}]+)*/gu;

/** The words of a text. An identifier is a word, and so is each of its parts; Chinese has no spaces between words. */
export function tokenize(text) {
  const identifiers = text.match(IDENTIFIER) ?? [];
  const parts = identifiers.flatMap((identifier) => {
    const found = identifier.split(/[-_.]|(?<=[a-z])(?=[A-Z])/);
    return found.length > 1 ? found : [];
  });
  const others = text.replace(IDENTIFIER, " ");
  const words = [...SEGMENTS.segment(others)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  return [...identifiers, ...parts, ...words];
}

/** The beginning of a word finds it. In a longer query, two letters such as “in” are a word: they begin too many others. */
const begins = (word, _at, words) => words.length === 1 || !/^[a-z]{1,2}$/.test(word);

const forgives = (word) => /^[\p{Script=Latin}]{4,}$/u.test(word);

/** The options of MiniSearch. A typing error is forgiven in words, but not in numbers and codes. */
export const searchOptions = {
  idField: "address",
  fields: ["title", "keywords", "headings", "text"],
  storeFields: ["title", "kind", "summary", "keywords"],
  tokenize,
  processTerm: (word) => word.toLowerCase(),
  searchOptions: {
    boost: { title: 6, keywords: 5, headings: 2 },
    combineWith: "AND",
    prefix: begins,
    fuzzy: (word) => (forgives(word) ? 0.2 : false),
    weights: { fuzzy: 0.2, prefix: 0.5 },
    // A reader wants to do something before reading what it means, and means a whole keyword before a part of a longer one.
    boostDocument: (address, word, { keywords }) =>
      (address.startsWith("operations/") ? 2 : 1) * (keywords.toLowerCase().split(" · ").includes(word) ? 4 : 1),
  },
};

/**
 * What a search finds: everything with all words, first what has several words together in its title or keywords; otherwise what
 * contains the text; otherwise everything with some of the words.
 */
export function find(index, query) {
  const text = query.trim().toLowerCase();
  const contains = ({ title, keywords }) => `${title} ${keywords}`.toLowerCase().includes(text);
  const found = index.search(query);
  if (found.length > 0)
    return text.includes(" ") ? found.toSorted((one, other) => contains(other) - contains(one)) : found;
  const containing = index.search(index.constructor.wildcard, { filter: contains });
  return containing.length > 0 ? containing : index.search(query, { combineWith: "OR" });
}
