import { inOneLine, UserError } from "@qualitycontrol/core/user-error";

/** A UserError whose message has several lines, such as one for each finding of a linter. */
export class ErrorList extends UserError {
  override name = "ErrorList";

  constructor(lines: string) {
    super(lines);
    this.message = lines
      .split("\n")
      .map((line) => inOneLine(line))
      .join("\n");
  }
}
