/** No two components have the same name, of whatever kind: generators make a type of each, with that name. */
export default function namedOnce(components, { kinds }, { path }) {
  const homes = new Map();
  return kinds.flatMap((kind) =>
    Object.keys(components[kind] ?? {}).flatMap((name) => {
      const home = homes.get(name);
      if (home === undefined) {
        homes.set(name, kind);
        return [];
      }
      return [{ message: `Rename ${name}: a component of ${home} has the name`, path: [...path, kind, name] }];
    }),
  );
}
