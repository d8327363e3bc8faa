// The docs were one page, and a place in it was `#/group/operation`. The earlier form of such addresses was `#operation/name`.

const { folder, moved } = document.currentScript.dataset;
const [, place] = /^#(?:\/|operation\/|tag\/[^/]+\/operation\/|tag\/)(.+)$/.exec(location.hash) ?? [];
if (place !== undefined) location.replace(folder + addressOf(place.toLowerCase().split("/")));
else if (moved !== undefined) location.replace(`${folder}index.html`);

function addressOf(steps) {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === "section") return `index.html#${last}`;
  if (pages.has(last)) return `${pages.get(last)}.html`;
  if (pages.has(first)) return `${pages.get(first)}.html#${last}`;
  return `index.html#${last}`;
}
