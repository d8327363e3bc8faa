/** No two components of any kind have the same name, because generators generate a type with that name from each. */
export default function namedOnce(components, { kinds }, { path }) {
  const homes = new Map();
  return kinds.flatMap((kind) =>
    Object.keys(components[kind] ?? {}).flatMap((name) => {
      const home = homes.get(name);
      if (home === undefined) {
        homes.set(name, kind);
        return [];
      }
      return [{ message: `Rename ${name}: a component of ${home} has the same name`, path: [...path, kind, name] }];
    }),
  );
}
