// One language for the samples of all pages. It is kept in the address and in the links, because pages from disk share nothing else.

(() => {
  const LANGUAGE = "language";
  const place = document.querySelector(".languages");
  const samples = [...document.querySelectorAll(".languages > details")];
  const choice = document.createElement("select");
  let chosen = new URLSearchParams(location.search).get(LANGUAGE);

  if (place) offerChoice();

  // A link gets the language just before it is used, so that links which scripts add later have it too.
  for (const event of ["pointerdown", "click", "contextmenu"])
    document.addEventListener(event, ({ target }) => addTo(target.closest?.("a[href]")), { capture: true });

  function offerChoice() {
    for (const { dataset } of samples) choice.add(new Option(dataset.language, dataset.name));
    choice.autocomplete = "off";
    choice.addEventListener("change", () => choose(choice.value));
    const label = document.createElement("label");
    label.className = "language";
    label.append("Language", choice);
    place.prepend(label);
    place.classList.add("one");
    if (samples.some(({ dataset }) => dataset.name === chosen)) show(chosen);
    else chosen = null;
    for (const sample of samples) {
      // The browser's search opens the sample in which it finds a text.
      sample.addEventListener("toggle", () => {
        if (sample.open && sample.dataset.name !== choice.value) choose(sample.dataset.name);
      });
    }
  }

  function show(name) {
    choice.value = name;
    for (const sample of samples) sample.open = sample.dataset.name === name;
  }

  function choose(name) {
    chosen = name;
    show(name);
    history.replaceState(history.state, "", withLanguage(location.href));
  }

  function addTo(link) {
    if (!chosen || !link || link.getAttribute("href").startsWith("#")) return;
    const { protocol, host, pathname, href } = link;
    if (protocol === location.protocol && host === location.host && pathname.endsWith(".html"))
      link.href = withLanguage(href);
  }

  function withLanguage(address) {
    const url = new URL(address);
    url.searchParams.set(LANGUAGE, chosen);
    return url.href;
  }
})();
