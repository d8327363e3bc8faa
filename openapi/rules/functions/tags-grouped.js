/** Each declared tag is in exactly one group, because the docs omit others; each group has only declared tags. */
export default function tagsGrouped({ tags = [], "x-tagGroups": groups = [] }) {
  const declared = tags.map(({ name }) => name);
  const grouped = groups.flatMap(({ tags: names = [] }, group) =>
    names.map((name, index) => ({ name, path: ["x-tagGroups", group, "tags", index] })),
  );
  return [
    ...declared.flatMap((name, index) =>
      grouped.some((entry) => entry.name === name)
        ? []
        : [{ message: `Add the tag "${name}" to a group of x-tagGroups`, path: ["tags", index] }],
    ),
    ...grouped.flatMap(({ name, path }, index) => {
      if (!declared.includes(name))
        return [{ message: `Declare the tag "${name}", or remove it from this group`, path }];
      const first = grouped.findIndex((entry) => entry.name === name);
      return first === index ? [] : [{ message: `Keep the tag "${name}" in only one group`, path }];
    }),
  ];
}
