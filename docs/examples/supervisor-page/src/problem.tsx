import { type ErrorCode, errorCodes } from "@qualitycontrol/client/error-codes";
import { explain } from "@qualitycontrol/client/result-codes";

/** What went wrong, by its code, and what to do next. */
export function adviceFor(code: ErrorCode, retcode: string | undefined): string {
  const refusal = retcode === undefined ? undefined : explain({ retcode });
  return refusal?.advice ?? errorCodes[code].advice;
}

export function Problem({ error }: { error: unknown }) {
  if (error === undefined) return null;
  const { message, code, retcode } = Object(error);
  return (
    <div role="alert">
      <p>{message ?? String(error)}</p>
      {code !== undefined && code in errorCodes && <p className="next">What to do: {adviceFor(code, retcode)}</p>}
      {code && <code>{[code, retcode].filter(Boolean).join(" ")}</code>}
    </div>
  );
}
