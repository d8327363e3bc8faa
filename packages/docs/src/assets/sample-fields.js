// Fields that fill the samples of the page. What is typed stays in the memory of the page: fields without a name and a form cannot be
// sent, and the browser keeps none of them for later.
// They accept only what needs no escape in a string of any language of the samples, nor in a URL or a header.

(() => {
  const place = document.querySelector(".languages");
  const marksOf = (name) => [...place.querySelectorAll(`[data-placeholder=${name}]`)];
  const [baseUrl] = marksOf("baseUrl");
  if (!baseUrl) return;
  const { protocol, hostname, port } = new URL(baseUrl.textContent);

  const fields = {
    protocol: {
      label: "Protocol",
      initial: protocol.replace(":", ""),
      choices: ["http", "https"],
      accepts: () => true,
    },
    host: {
      label: "Host",
      initial: hostname,
      accepts: (text) => /^(?:[a-z\d.-]+|\[[a-f\d:.]+\])$/i.test(text) && URL.canParse(`http://${text}`),
      refusal: "enter a host name or an IP address. An IPv6 address needs brackets.",
    },
    port: {
      label: "Port",
      initial: port || (protocol === "https:" ? "443" : "80"),
      accepts: (text) => /^\d{1,5}$/.test(text) && text >= 1 && text <= 65_535,
      refusal: "enter a number from 1 to 65535.",
    },
    agentId: {
      label: "Agent ID",
      initial: marksOf("agentId")[0]?.textContent,
      accepts: (text) => /^\d+$/.test(text),
      refusal: "enter digits only.",
    },
    // The known forms of a Guid have no other characters.
    guid: {
      label: "Guid",
      initial: marksOf("guid")[0]?.textContent,
      accepts: (text) => /^[\w.-]+$/.test(text),
      refusal: "only letters, digits, “.”, “_” and “-” need no escapes. Put this Guid into your copy of the sample.",
    },
  };

  const group = element("fieldset", { className: "fields" });
  const used = Object.entries(fields).filter(([, { initial }]) => initial !== undefined);
  group.append(
    element("legend", { textContent: "Your values" }),
    ...used.map(added),
    ...used.map(([, { problem }]) => problem),
    element("p", {
      textContent:
        "They fill every sample on this page, and are kept in its memory only: nothing is stored or sent, and leaving or reloading the page clears them.",
    }),
  );
  place.append(group);

  function added([name, field]) {
    const { choices = [], label, initial } = field;
    const input =
      choices.length > 0 ? element("select") : element("input", { placeholder: initial, spellcheck: false });
    for (const each of choices) input.append(element("option", { textContent: each, selected: each === initial }));
    const problem = element("p", { className: "problem", id: `problem-${name}` });
    problem.setAttribute("aria-live", "polite");
    Object.assign(field, { input, problem });
    input.autocomplete = "off";
    input.autocapitalize = "off";
    input.setAttribute("aria-describedby", problem.id);
    input.addEventListener("input", () => {
      const isRefused = accepted(field) === undefined;
      input.ariaInvalid = String(isRefused);
      problem.textContent = isRefused ? `${label} is not filled in: ${field.refusal}` : "";
      fill();
    });
    const labelled = element("label", { className: name });
    labelled.append(label, input);
    return labelled;
  }

  function fill() {
    const text = (name) => accepted(fields[name]) || fields[name].initial;
    write("baseUrl", `${text("protocol")}://${text("host")}:${text("port")}`);
    write("agentId", text("agentId"));
    write("guid", text("guid"));
  }

  function write(name, text) {
    for (const mark of marksOf(name)) mark.textContent = text;
  }

  /** What was typed; undefined if it is refused. */
  function accepted({ input, accepts }) {
    const text = input?.value.trim() ?? "";
    return text === "" || accepts(text) ? text : undefined;
  }

  function element(name, properties = {}) {
    return Object.assign(document.createElement(name), properties);
  }
})();
