import { describe, expect, it, vi } from "vitest";
import { ObservableValue } from "../src/observable.ts";

class Counter extends ObservableValue<{ count: number }> {
  constructor() {
    super({ count: 0 });
  }
  to(count: number): void {
    this.set({ count });
  }
  finish(): void {
    this.end();
  }
}

const counts = (snapshots: { count: number }[]) => snapshots.map(({ count }) => count);

describe("an observable value", () => {
  it("has one frozen snapshot per change, and the same until it changes", () => {
    const counter = new Counter();
    const { snapshot, subscribe } = counter;
    expect(counter.snapshot).toBe(snapshot);
    const seen: object[] = [];
    const unsubscribe = subscribe((it) => seen.push(it));
    counter.to(1);
    expect(seen).toEqual([{ count: 1 }]);
    expect(seen[0]).toBe(counter.snapshot);
    expect(Object.isFrozen(counter.snapshot)).toBe(true);
    unsubscribe();
    counter.to(2);
    expect(seen).toHaveLength(1);
  });

  it("counts each subscription of the same listener", () => {
    const counter = new Counter();
    const listener = vi.fn();
    const [first] = [counter.subscribe(listener), counter.subscribe(listener)];
    first();
    counter.to(1);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("does not call a listener that another one has just ended", () => {
    const counter = new Counter();
    counter.subscribe(() => unsubscribe());
    const listener = vi.fn();
    const unsubscribe = counter.subscribe(listener);
    counter.to(1);
    expect(listener).not.toHaveBeenCalled();
  });

  it("delivers every change to every listener in the same order, even if a listener makes one", () => {
    const counter = new Counter();
    const [first, second]: { count: number }[][] = [[], []];
    counter.subscribe((it) => {
      first?.push(it);
      if (it.count === 1) counter.to(2);
    });
    counter.subscribe((it) => second?.push(it));
    counter.to(1);
    expect([counts(first ?? []), counts(second ?? [])]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("prints what a listener throws, and goes on", () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    const counter = new Counter();
    const seen: object[] = [];
    const error = new Error("broken");
    counter.subscribe(() => {
      throw error;
    });
    counter.subscribe((it) => seen.push(it));
    counter.to(1);
    counter.to(2);
    expect(seen).toEqual([{ count: 1 }, { count: 2 }]);
    expect(print.mock.calls).toEqual([[error], [error]]);
    print.mockRestore();
  });
});

describe("a loop over an observable value", () => {
  it("yields the present snapshot and every later one, also those that came while it was busy", async () => {
    const counter = new Counter();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const { count } of counter) {
        seen.push(count);
        if (count === 1) await Promise.resolve();
      }
    })();
    counter.to(1);
    counter.to(2);
    await Promise.resolve();
    counter.to(3);
    counter.finish();
    await reading;
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it("misses the oldest if it is 100 snapshots behind", async () => {
    const counter = new Counter();
    const loop = counter[Symbol.asyncIterator]();
    for (let count = 1; count <= 150; count++) counter.to(count);
    counter.finish();
    const seen: number[] = [];
    for await (const { count } of loop) seen.push(count);
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index + 51));
  });

  it("ends immediately by return(), even while next() waits", async () => {
    const counter = new Counter();
    const loop = counter[Symbol.asyncIterator]();
    await loop.next();
    const waiting = [loop.next(), loop.next()];
    expect(await loop.return?.()).toEqual({ done: true, value: undefined });
    expect(await Promise.all(waiting)).toEqual(Array(2).fill({ done: true, value: undefined }));
    counter.to(1);
    expect(await loop.next()).toEqual({ done: true, value: undefined });
  });

  it("yields a change once if it begins in a listener", async () => {
    const counter = new Counter();
    let loop: AsyncIterator<{ count: number }> | undefined;
    counter.subscribe(() => {
      loop ??= counter[Symbol.asyncIterator]();
    });
    counter.subscribe(({ count }) => count === 1 && counter.to(2));
    counter.to(1);
    counter.finish();
    const seen = [await loop?.next(), await loop?.next(), await loop?.next()];
    expect(seen.map((step) => step?.value?.count)).toEqual([1, 2, undefined]);
  });

  it("that begins after the end yields the last snapshot", async () => {
    const counter = new Counter();
    counter.to(7);
    counter.finish();
    const seen: number[] = [];
    for await (const { count } of counter) seen.push(count);
    expect(seen).toEqual([7]);
  });
});
