import * as prettier from "prettier";
import prettierJava from "prettier-plugin-java";

/** Formats Java, generated or written by hand. */
export const formatJava = (code: string): Promise<string> =>
  prettier.format(code, { parser: "java", plugins: [prettierJava], printWidth: 120, tabWidth: 4 });
