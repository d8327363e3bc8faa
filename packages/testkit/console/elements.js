/** Creates an element with properties (or `aria-` attributes), and children. */
export function element(name, properties, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("aria-") || key === "role") created.setAttribute(key, value);
    else created[key] = value;
  }
  created.append(...children);
  return created;
}

/** A text field with a label. */
export function field(name, value, required = true) {
  const input = element("input", { value, required, autocomplete: "off", spellcheck: false });
  return { name, input, label: element("label", {}, required ? name : `${name} (optional)`, input) };
}

/** A choice with a label. */
export function select(name, ...options) {
  const input = element("select", {}, ...options);
  return { input, label: element("label", {}, name, input) };
}
