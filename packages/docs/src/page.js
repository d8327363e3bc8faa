// The other edition opens at the same position. Redoc keeps the reader's position in the URL.
document.querySelector(".editions").addEventListener("click", ({ target }) => {
  if (target.href) target.hash = location.hash;
});

// Redoc's search opens on a click or Ctrl+K. This also makes it a button that the Tab key reaches.
const search = document.querySelector("[data-testid=search-trigger]");
search.role = "button";
search.tabIndex = 0;
search.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  search.click();
});

// A block of code in the text looks like a sample and has a copy button, too. A wide table can be scrolled with the keyboard.
new MutationObserver(() => {
  for (const table of document.querySelectorAll(".md-table-wrapper:not([tabindex])")) table.tabIndex = 0;
  for (const block of document.querySelectorAll("pre[data-language]:not([data-finished])")) finish(block);
}).observe(document.querySelector("#redoc"), { childList: true, subtree: true });

function finish(block) {
  block.dataset.finished = "";
  const text = block.textContent.trimEnd();
  block.innerHTML = window.highlighter.highlight(text, block.dataset.language);
  const button = document.createElement("button");
  button.className = "copy";
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await copy(text, block.querySelector("code"));
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = "Copy";
    }, 1_500);
  });
  block.prepend(button);
}

// The clipboard API exists only for pages from disk, localhost or HTTPS. Elsewhere, a selection is copied.
async function copy(text, place) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  getSelection().selectAllChildren(place);
  document.execCommand("copy");
}
