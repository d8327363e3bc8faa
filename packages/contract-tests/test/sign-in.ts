import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { readGuid } from "@qualitycontrol/wire/guid";
import { requestOf, sampleSubjects, validBody, validValues } from "../src/request.ts";

/** Signs in the contract's sample inspector. Resolves with the Guid, and the cookie without its attributes. */
export async function signIn(url: string): Promise<{ guid: string; cookie: string }> {
  const contract = await loadContract();
  const subjects = sampleSubjects(contract);
  const { login } = operations;
  const { method, target, headers } = requestOf(login, { values: validValues(login, subjects) });
  const body = JSON.stringify(validBody(contract, login, subjects));
  const response = await fetch(url + target, { method, headers, body });
  const [cookie = ""] = response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return { guid: readGuid(response.headers.get(newGuidHeader)) ?? "", cookie };
}
