// Everything on a page can be read without this script. It adds buttons to copy code, keeps the place when the edition changes, and loads the search.

for (const block of document.querySelectorAll("pre")) block.prepend(copyButton(block));

document.querySelector(".editions").addEventListener("click", ({ target }) => {
  if (target.href && location.hash !== "#menu") target.hash = location.hash;
});

function copyButton(block) {
  const code = block.querySelector("code");
  const button = document.createElement("button");
  button.className = "copy";
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    button.textContent = await copy(code).then(
      () => "Copied",
      () => "Not copied: select the code",
    );
    setTimeout(() => {
      button.textContent = "Copy";
    }, 1_500);
  });
  return button;
}

// The clipboard API exists only for pages from disk, localhost or HTTPS. Elsewhere, a selection is copied.
async function copy(code) {
  if (navigator.clipboard) return navigator.clipboard.writeText(code.textContent);
  getSelection().selectAllChildren(code);
  if (!document.execCommand("copy")) throw new Error("The browser does not allow it.");
}
