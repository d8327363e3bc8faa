import ts from "typescript";

/** What a name that a module exports stands for. */
export interface ExportedName {
  /** Whether a program can use it as a value. */
  value: boolean;
  /** How many type parameters it has as a type; undefined if it is no type. */
  parameters?: number;
  /** The text of its declarations. */
  text: string;
}

/** The names that a file of declarations exports. */
export function exportedNames(program: ts.Program, file: string): Map<string, ExportedName> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  // A file that exports nothing is no module.
  if (!module) return new Map();
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const value = (target.flags & ts.SymbolFlags.Value) !== 0;
      const isType = (target.flags & ts.SymbolFlags.Type) !== 0;
      const text = (target.declarations ?? []).map((it) => it.getText()).join("\n");
      return [symbol.name, { value, text, ...(isType ? { parameters: parametersOf(target) } : {}) }] as const;
    }),
  );
}

const parametersOf = (symbol: ts.Symbol): number =>
  symbol.declarations
    ?.flatMap((it) => ("typeParameters" in it ? [(it as ts.InterfaceDeclaration).typeParameters?.length ?? 0] : []))
    .at(0) ?? 0;
