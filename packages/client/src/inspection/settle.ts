import type { ErrorCode } from "../errors/index.ts";
import type { Observable } from "../observable.ts";
import { checkTimeout } from "../options.ts";
import { isPending } from "./describe.ts";
import type { InspectionSnapshot } from "./snapshot.ts";

/** A step was still under way when the time was up. The step goes on. */
export class NotSettled extends Error {
  override get name(): "NotSettled" {
    return "NotSettled";
  }

  readonly code = "not-settled" satisfies ErrorCode;
  /** What was known when the time was up. */
  readonly snapshot: InspectionSnapshot;

  constructor(snapshot: InspectionSnapshot) {
    super(`The inspection is still ${snapshot.state}.`);
    this.snapshot = snapshot;
  }
}

/** Resolves with the first snapshot in which no step is pending. @param timeout in ms */
export const settle = (inspection: Observable<InspectionSnapshot>, timeout: number): Promise<InspectionSnapshot> =>
  new Promise((resolve, reject) => {
    checkTimeout("settled: timeout", timeout);
    if (!isPending(inspection.snapshot)) return resolve(inspection.snapshot);
    const timer = setTimeout(() => {
      unsubscribe();
      reject(new NotSettled(inspection.snapshot));
    }, timeout);
    const unsubscribe = inspection.subscribe((snapshot) => {
      if (isPending(snapshot)) return;
      clearTimeout(timer);
      unsubscribe();
      resolve(snapshot);
    });
  });
