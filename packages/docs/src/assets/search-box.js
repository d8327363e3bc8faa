// The search. Its scripts are loaded when it is used for the first time.

const place = document.querySelector("search");
const { root, index } = place.dataset;
const pages = index.replace(/search-index\.js$/, "");
const input = Object.assign(document.createElement("input"), {
  type: "search",
  placeholder: "Search (press /)",
  autocomplete: "off",
  spellcheck: false,
});
const results = Object.assign(document.createElement("div"), { className: "results", id: "results", hidden: true });
const status = Object.assign(document.createElement("p"), { role: "status" });
const list = Object.assign(document.createElement("div"), { id: "found", role: "listbox", ariaLabel: "Results" });
for (const [name, value] of Object.entries({
  role: "combobox",
  "aria-label": "Search",
  "aria-autocomplete": "list",
  "aria-controls": list.id,
  "aria-expanded": "false",
}))
  input.setAttribute(name, value);
results.append(status, list);
place.append(input, results);
place.hidden = false;

let search;
let loading;
const LIMIT = 12;

input.addEventListener("focus", load);
input.addEventListener("input", async () => {
  show();
  await load();
  if (search && document.activeElement === input) show();
});
input.addEventListener("keydown", async (event) => {
  const { key, isComposing } = event;
  // The key belongs to the input method.
  if (isComposing) return;
  if (key === "Escape") close();
  if (!["ArrowDown", "ArrowUp", "Enter"].includes(key)) return;
  if (key !== "Enter") event.preventDefault();
  if (search === undefined) {
    // The key is for what will be found, unless the reader goes on before.
    const { value } = input;
    await load();
    if (input.value !== value || document.activeElement !== input) return;
  }
  const found = [...list.children];
  const at = found.findIndex((option) => option.ariaSelected === "true");
  if (key === "Enter") found[Math.max(at, 0)]?.click();
  else select(found, (at + (key === "ArrowDown" ? 1 : found.length + (at < 0 ? 0 : -1))) % found.length);
});
place.addEventListener("focusout", ({ relatedTarget }) => {
  if (!place.contains(relatedTarget)) close();
});
document.addEventListener("keydown", (event) => {
  const isTyping = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  if ((event.key === "/" && !isTyping) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});

function load() {
  loading ??= Promise.all([`${root}search.js`, index].map(script)).then(() => {
    search = window.openSearch();
  });
  return loading.catch(() => {
    loading = undefined;
    status.textContent = "The search could not be loaded.";
  });
}

const script = (src) =>
  new Promise((resolve, reject) => {
    document.head.append(
      Object.assign(document.createElement("script"), { src, onload: resolve, onerror: () => reject(new Error(src)) }),
    );
  });

function show() {
  const query = input.value.trim();
  if (query === "") return close();
  results.hidden = false;
  input.setAttribute("aria-expanded", "true");
  if (search === undefined) {
    status.textContent = "Loading…";
    return;
  }
  const found = search(query);
  status.textContent = found.length === 0 ? `Nothing found for “${query}”.` : `${found.length} found`;
  list.replaceChildren(...found.slice(0, LIMIT).map(option));
  input.removeAttribute("aria-activedescendant");
}

function option({ id, title, kind, summary }, at) {
  const link = Object.assign(document.createElement("a"), {
    id: `found-${at}`,
    href: pages + id,
    role: "option",
    ariaSelected: "false",
    tabIndex: -1,
  });
  const name = document.createElement("b");
  const text = document.createElement("small");
  name.textContent = title;
  text.textContent = `${kind}: ${summary}`;
  link.append(name, text);
  return link;
}

function select(found, at) {
  for (const [index, each] of found.entries()) each.ariaSelected = String(index === at);
  found[at]?.scrollIntoView({ block: "nearest" });
  if (found[at]) input.setAttribute("aria-activedescendant", found[at].id);
}

function close() {
  results.hidden = true;
  list.replaceChildren();
  input.setAttribute("aria-expanded", "false");
}
