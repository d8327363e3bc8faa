// Runs before each request. A request that changes something has the scheme {{checkedScheme}}, which only this script sets, after its
// checks: if the script is missing, is switched off or fails, the request has no valid URL, and nothing is sent.
const OPERATIONS = {};

pm.variables.unset("checkedScheme");

const filled = (text) =>
  String(text === undefined ? "" : text).replace(/\{\{([^{}]*)\}\}/g, (whole, name) => {
    const value = pm.variables.get(name);
    return value === undefined ? whole : String(value);
  });

const { method, url } = pm.request;
const path = filled(url.getPath());
const found = OPERATIONS.find((it) => it.method === method && new RegExp(it.path).test(path));
const refusal = found && found.consequence === "none" ? undefined : refusalOf(found);
if (refusal !== undefined) {
  console.log(`Not sent: ${pm.info.requestName}. ${refusal}`);
  // A report of the run has it as a skipped test.
  pm.test.skip?.(`Not sent. ${refusal}`, () => {});
  pm.execution.skipRequest();
} else if (found.consequence !== "none") {
  pm.variables.set("checkedScheme", filled("{{scheme}}"));
}

/** Why a request that may change something is not sent; undefined if it is sent. */
function refusalOf(operation) {
  const [missing] = /\{\{[^{}]*\}\}/.exec(path) || [];
  if (missing)
    return `The variable ${missing} has no value. Select an environment that has all variables of the generated one.`;
  if (operation === undefined) return `${method} ${path} is no operation of the contract.`;
  if (pm.variables.get("checkedScheme") !== undefined)
    return "The variable checkedScheme is defined outside this script. Remove it from the environment, the globals and the data file.";
  if (url.protocol !== "{{checkedScheme}}")
    return "Its URL must begin with {{checkedScheme}}://, as in the generated file.";
  if (!/^https?$/.test(filled("{{scheme}}"))) return "The variable scheme must be http or https.";
  const host = filled((url.host || []).join(".")).toLowerCase();
  const address = `${host}:${filled(url.port)}`;
  const live = String(pm.variables.get("liveHost")).trim().toLowerCase();
  if (!/^([a-z0-9.-]+|\[[0-9a-f:.]+\]):[1-9][0-9]{0,4}$/.test(address))
    return `Its host and port are not valid: ${address}.`;
  if (live !== address)
    return `It goes to ${address}, and liveHost is ${live}. Set liveHost to ${address} only if requests may change live calls there.`;
  return operation.consequence === "call-cut" ? missingConfirmation(operation) : undefined;
}

/** Why a request that cuts a call is not confirmed; undefined if it is. A confirmation holds for one request. */
function missingConfirmation({ id, path: pattern, target }) {
  const values = new RegExp(pattern).exec(path).slice(1);
  const wanted = [id, ...target.map((index) => values[index])].join(" ");
  if (pm.environment.get("confirm") !== wanted) return `It cuts a call. To send it once, set confirm to: ${wanted}`;
  pm.environment.set("confirm", "");
  return pm.environment.get("confirm") === "" ? undefined : "The variable confirm could not be cleared.";
}
