import { operationsOf } from "@qualitycontrol/tooling/bundle/document";
import type { SampleLanguage } from "@qualitycontrol/tooling/targets/samples/languages";
import { sampleCallOf } from "@qualitycontrol/tooling/targets/samples/sample-call";
import { documentOf, type Sample } from "./sample.ts";

/** Characters that some language treats specially in a text: quotes, backslashes, line ends, marks of variables and formats. */
const HOSTILE = ["'\"`\\\\n\n\r\t", "$A$ ü ", "{x}%d%s{0}!😀\u2028*/"].join("");

/** The operations with examples of these characters, and whether our clients accept them. */
const changed = { login: true, sayBusy: false, agentSkillsByWorkNo: false };

/** The contract with examples and summaries of such characters. */
export const hostileDocument = documentOf();
const { examples, parameters } = hostileDocument.components;
Object.assign(examples["SignIn"]?.value as object, { password: HOSTILE, phonenum: "1" });
for (const name of ["BusyReasonQuery", "LookedUpWorkNo"]) Object.assign(parameters[name] ?? {}, { example: HOSTILE });
for (const { operation } of operationsOf(hostileDocument)) operation.summary = `A summary ${HOSTILE}`;

/** Samples of a language with such characters in their bodies, queries and paths. */
export const hostileSamples = (language: SampleLanguage): Omit<Sample, "edition">[] =>
  operationsOf(hostileDocument).flatMap((listed) => {
    const { operationId } = listed.operation;
    const accepted = changed[operationId as keyof typeof changed];
    if (accepted === undefined || (!accepted && ["typescript", "java"].includes(language.name))) return [];
    return [{ operationId, listed, source: language.render(sampleCallOf(hostileDocument, listed), undefined) }];
  });
