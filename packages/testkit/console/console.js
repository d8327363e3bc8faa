// The console on the page of an operation. The server of the docs adds it; published docs have none.
import data from "./data.js";
import { element, field, select } from "./elements.js";
import { changesSince, eventsSince, stateOf } from "./simulator.js";
import { control, refusal, send } from "./targets.js";

const operationId = location.pathname.match(/(\w+)\.html$/)?.[1];
const operation = data.operations[operationId];

function consoleOf({ method, parameters, body, secured, scenarios }) {
  const kinds = Object.keys(data.targets).map((kind, index) =>
    element("label", {}, element("input", { type: "radio", name: "target", value: kind, checked: index === 0 }), kind),
  );
  const inputs = parameters.map(({ name, required, value }) => field(name, value, required));
  const guid = secured ? field("Guid", "any") : undefined;
  const text = body === undefined ? undefined : element("textarea", { rows: 8, value: body, spellcheck: false });
  const listed = Object.keys(scenarios);
  const others = group("Other codes, from the simulator only", (name) => !listed.includes(name));
  const wanted = select(
    "Response",
    element("option", { value: "" }, "as the server decides"),
    group("Codes that the operation lists", (name) => listed.includes(name)),
    others,
  );
  const sendButton = element("button", { type: "submit", disabled: true }, `Send ${method}`);
  const prepareButton = element("button", { type: "button", hidden: true }, "Reset and prepare the simulator");
  const checkButton = element("button", { type: "button" }, "Check again");
  const status = element("p", { role: "status" }, "Checking the target …");
  const output = element("div", { "aria-live": "polite" });
  const targets = element("fieldset", {}, element("legend", {}, "Send it to the"), ...kinds);
  const form = element(
    "form",
    {},
    targets,
    ...inputs.map(({ label }) => label),
    ...(guid ? [guid.label] : []),
    ...(text ? [element("label", {}, "Body", text)] : []),
    wanted.label,
    element("div", { className: "buttons" }, sendButton, prepareButton, checkButton),
    status,
  );
  const kind = () => targets.querySelector(":checked").value;

  form.addEventListener("change", ({ target }) => target.name === "target" && check());
  checkButton.addEventListener("click", check);
  prepareButton.addEventListener("click", () => run(prepare));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(sendIt);
  });
  check();
  return element(
    "section",
    { className: "console", "aria-labelledby": "try-it" },
    element("h2", { id: "try-it" }, "Try it"),
    form,
    output,
  );

  /** Checks the target, and says why nothing can be sent. */
  async function check() {
    const asked = kind();
    lock("Checking the target …");
    others.disabled = asked !== "simulator";
    if (wanted.input.selectedOptions[0].parentNode === others && others.disabled) wanted.input.value = "";
    const because = await refusal(asked).catch(() => "The server of this page does not respond.");
    if (kind() !== asked) return;
    if (because === undefined) unlock(`The ${asked} at ${data.targets[asked]} is ready.`);
    else status.textContent = because;
    prepareButton.hidden = asked !== "simulator";
  }

  async function run(action) {
    lock("Sending …");
    // An action sends several requests, all to one target.
    targets.disabled = checkButton.disabled = true;
    try {
      unlock(await action());
    } catch (error) {
      unlock(error.message);
      await check();
      status.textContent = error.message;
    } finally {
      targets.disabled = checkButton.disabled = false;
    }
  }

  function lock(reason) {
    for (const button of [sendButton, prepareButton]) button.disabled = true;
    status.textContent = reason;
  }

  function unlock(reason) {
    for (const button of [sendButton, prepareButton]) button.disabled = false;
    status.textContent = reason;
  }

  /** Resets the simulator, and fulfils the operation's prerequisites. Signing in gives the Guid. */
  async function prepare() {
    let session = "";
    for (const request of operation.setup) {
      const headers = { ...request.headers, ...(request.guid === "valid" ? { Guid: session } : {}) };
      const response = await send("simulator", { ...request, headers });
      session = response.guid?.split("=").at(-1) ?? session;
    }
    if (guid && session) guid.input.value = session;
    output.replaceChildren();
    return "The simulator is in its initial state, and the prerequisites of this operation are fulfilled.";
  }

  async function sendIt() {
    const simulated = kind() === "simulator";
    const before = simulated ? await stateOf() : undefined;
    const chosen = wanted.input.value;
    if (simulated && chosen)
      await control("POST", "faults", { kind: "retcode", operation: operationId, retcode: data.codes[chosen] });
    const request = {
      method,
      target: targetOf(operation, new Map(inputs.map(({ name, input }) => [name, input.value]))),
      headers: {
        "Content-Type": data.contentType,
        ...(guid ? { Guid: guid.input.value } : {}),
        ...(chosen && !simulated ? { Prefer: `example=${chosen}` } : {}),
      },
      ...(text ? { body: text.value } : {}),
    };
    const response = await send(kind(), request);
    show("Request", requestText(request));
    show("Response", responseText(response), true);
    if (before) {
      show("Events that follow", (await eventsSince(before)).join("\n") || "none yet", true);
      show("Changes in the simulator", (await changesSince(before)).join("\n") || "none", true);
    }
    return `Sent to the ${kind()}.`;
  }

  function show(heading, content, isNext = false) {
    if (!isNext) output.replaceChildren();
    output.append(element("h3", {}, heading), element("pre", { tabIndex: 0 }, element("code", {}, content)));
  }
}

/** The chosen ones of all documented failures, by their names. */
const group = (label, isIn) =>
  element(
    "optgroup",
    { label },
    ...Object.entries(data.codes)
      .filter(([name]) => isIn(name))
      .map(([name, code]) => element("option", { value: name }, `${code} ${name}`)),
  );

function targetOf({ path, parameters }, values) {
  const inPath = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values.get(name)));
  const query = parameters
    .filter(({ name, in: where }) => where === "query" && values.get(name) !== "")
    .map(({ name }) => `${name}=${encodeURIComponent(values.get(name))}`);
  return query.length > 0 ? `${inPath}?${query.join("&")}` : inPath;
}

const requestText = ({ method, target, headers, body = "" }) =>
  [`${method} ${target}`, ...Object.entries(headers).map((header) => header.join(": ")), "", body].join("\n").trim();

function responseText({ status, guid, text }) {
  const head = [`${status}`, ...(guid ? [`Set-GUID: ${guid}`] : [])];
  try {
    return [...head, "", JSON.stringify(JSON.parse(text), null, 2)].join("\n");
  } catch {
    return [...head, "", text].join("\n");
  }
}

const place = document.querySelector('[aria-labelledby="send-it"]');
if (operation && place) place.after(consoleOf(operation));
