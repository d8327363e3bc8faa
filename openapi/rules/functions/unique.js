/** No two entries of a catalogue share the value of a property. */
export default function unique(catalogue, { property }, { path }) {
  const homes = new Map();
  return Object.entries(catalogue).flatMap(([key, entry]) => {
    const value = entry?.[property];
    const home = homes.get(value);
    if (value === undefined || home === undefined) {
      homes.set(value, key);
      return [];
    }
    return [
      {
        message: `Choose a ${property} other than "${value}", which ${home} already has`,
        path: [...path, key, property],
      },
    ];
  });
}
