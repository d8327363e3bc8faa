import { answerOf } from "./answer.js";

/**
 * Every operation needs the Guid except the sign-in, which takes credentials (it has a body) and whose response issues the Guid (in
 * a header).
 */
export default function guidRequired(operation, { scheme, issuedIn }, { document: { data: document }, path }) {
  const answer = answerOf(document, operation, path);
  if (answer === undefined) return [];
  const signsIn = operation.requestBody !== undefined && issuedIn in answer.headers;
  const security = operation.security ?? document.security ?? [];
  const secured = security.length > 0 && security.every((requirement) => scheme in requirement);
  if (secured !== signsIn) return [];
  const message = signsIn
    ? `Write "security: []": a sign-in has no ${scheme} yet`
    : `Remove this "security": only a sign-in (a body, and ${issuedIn} in its response) needs no ${scheme}`;
  return [{ message, path: operation.security === undefined ? path : [...path, "security"] }];
}
