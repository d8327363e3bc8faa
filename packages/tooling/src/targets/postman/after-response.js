// Runs after each response: keeps the newest Guid in the variable "guid" of the environment, as its current value.
const NEW_GUID_HEADER = "";

// The permission holds for one request, even if the script before the next one fails.
pm.variables.unset("checkedScheme");

/** The Guid in a header: the value of JSESSIONID, or else of the only pair that is not an attribute of a cookie. */
function guidIn(header) {
  const pairs = header
    .split(/;|,(?=[ \t]*[^\s=;,]+=)/)
    .filter((part) => part.includes("="))
    .map((part) => {
      const [, name = "", , value] = /^\s*([^\s=]+)\s*=(?:[ \t]*("?)([!#-+\--:<-[\]-~]+)\2[ \t]*$)?/.exec(part) || [];
      return [name.toLowerCase(), value];
    });
  const named = pairs.filter(([name]) => name === "jsessionid");
  const attributes = ["domain", "expires", "max-age", "path", "samesite"];
  const eligible = named.length > 0 ? named : pairs.filter(([name]) => !attributes.includes(name));
  return new Set(eligible.map((pair) => pair.join("="))).size === 1 ? eligible[0][1] : undefined;
}

/** The Guid in the body of a response, which a request for a new Guid has. */
function guidInBody() {
  try {
    const { retcode, result } = pm.response.json();
    return retcode === "0" && typeof result.guid === "string" ? result.guid : undefined;
  } catch {
    return undefined;
  }
}

// A request that was not sent has no response.
if (pm.response?.headers) {
  const headers = pm.response.headers.filter(({ key }) => key.toLowerCase() === NEW_GUID_HEADER);
  const guid = guidIn(headers.map(({ value }) => value).join(",")) || guidInBody();
  if (guid) pm.environment.set("guid", guid);
}
