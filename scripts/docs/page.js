// The other edition opens at the same place. Redoc writes where the reader is into the address.
document.querySelector(".editions").addEventListener("click", ({ target }) => {
  if (target.href) target.hash = location.hash;
});

// A block of code in the text looks like a sample, and can be copied like one.
new MutationObserver(() => {
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
  block.append(button);
}

// The clipboard is there for pages from disk, from localhost or over HTTPS. Elsewhere a selection is copied.
async function copy(text, place) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  getSelection().selectAllChildren(place);
  document.execCommand("copy");
}
