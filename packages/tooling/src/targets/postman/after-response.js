// Runs after each response: keeps the newest Guid in the variable "guid" of the environment, as its current value, and reports a failure.
const NEW_GUID_HEADER = "";

const MEANINGS = new Map([]);

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

/** The body of the response; empty if it is not a JSON object. */
function bodyOf() {
  try {
    return Object(pm.response.json());
  } catch {
    return {};
  }
}

// A request that was not sent has no response.
if (pm.response?.headers) {
  const { retcode, result } = bodyOf();
  const headers = pm.response.headers.filter(({ key }) => key.toLowerCase() === NEW_GUID_HEADER);
  // A request for a new Guid has it in the body.
  const inBody = retcode === "0" && typeof result?.guid === "string" ? result.guid : undefined;
  const guid = guidIn(headers.map(({ value }) => value).join(",")) || inBody;
  if (guid) pm.environment.set("guid", guid);
  pm.test("retcode is 0, the only success, whatever the HTTP status", () =>
    pm.expect(retcode, MEANINGS.get(retcode)).to.equal("0"),
  );
}
