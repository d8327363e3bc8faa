import { readFileSync } from "node:fs";
import { inRoot } from "../../src/root.ts";

/** A request of a collection, or a folder. */
export interface Item {
  id: string;
  name: string;
  item?: Item[];
  protocolProfileBehavior: object;
  request: {
    method: string;
    header: { key: string; value: string }[];
    body?: { raw: string };
    url: { raw: string; protocol: string; variable: { key: string; value: string }[] };
  };
  response: { name: string; body: string; originalRequest: { url: { raw: string } } }[];
}

export interface Collection {
  info: { _postman_id: string; name: string };
  event: { listen: string; script: { exec: string[] } }[];
  item: Item[];
}

export const read = (name: string): string => readFileSync(inRoot("generated", name), "utf8");

/** The collections by name: that of all operations that cut no call, and that of the others. */
export const collections = {
  qualitycontrol: JSON.parse(read("postman/qualitycontrol.postman_collection.json")) as Collection,
  "call-cut": JSON.parse(read("postman/call-cut.postman_collection.json")) as Collection,
};

/** The requests of a collection, with the names of their folders. */
export const requestsOf = (items: Item[], folders: string[] = []): (Item & { folders: string[] })[] =>
  items.flatMap((it) => (it.item ? requestsOf(it.item, [...folders, it.name]) : [{ ...it, folders }]));

/** A request of a .http file. */
export interface HttpRequest {
  name: string;
  method: string;
  url: string;
  headers: string[];
  text: string;
}

/** The requests of a .http file. */
export const httpRequests = (file: string): HttpRequest[] =>
  read(`http/${file}`)
    .split(/^### /m)
    .slice(1)
    .map((text) => {
      const [, name = ""] = /^# @name (\w+)$/m.exec(text) ?? [];
      const [, method = "", url = "", headers = ""] = /^([A-Z]+) (\S+)\n((?:[\w-]+: .*\n)+)/m.exec(text) ?? [];
      return { name, method, url, headers: headers.trim().split("\n"), text };
    });
