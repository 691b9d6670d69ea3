import { join } from "node:path";
import ts from "typescript";

const SOURCES = join(import.meta.dirname, "..", "..", "src");
const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<Names>;

/** Names of a page's blocks, and what they stand for. */
export type Names = Readonly<Record<string, unknown>>;

export interface Outcome {
  /** The names that the block imports or declares. */
  readonly own: Names;
  /** Those, and the ones that were there before. */
  readonly names: Names;
  /** What it prints. */
  readonly printed: string;
  /** What its statements that are no more than an expression come to, in order. */
  readonly values: readonly unknown[];
}

/** Runs a block of TypeScript as the body of a module, beside names that were there before. It imports the package from its sources. */
export async function runScript(code: string, before: Names): Promise<Outcome> {
  const { statements } = ts.createSourceFile("block.ts", code, ts.ScriptTarget.ES2022, true);
  const imports: Record<string, unknown> = {};
  const declared: string[] = [];
  const body: string[] = [];
  for (const statement of statements) {
    const text = code.slice(statement.getStart(), statement.end);
    if (ts.isImportDeclaration(statement)) Object.assign(imports, await imported(statement));
    else if (ts.isExpressionStatement(statement)) body.push(`values.push(${text.replace(/;$/, "")});`);
    else body.push(text);
    if (ts.isVariableStatement(statement)) declared.push(...statement.declarationList.declarations.flatMap(({ name }) => namesIn(name)));
  }
  const printed: string[] = [];
  const values: unknown[] = [];
  const console = { log: (...parts: unknown[]) => void printed.push(parts.map(String).join(" ")) };
  const javascript = ts.transpile(body.join("\n"), { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext });
  // In a block of its own, a declaration may take a name that was there before.
  const known = { ...before, ...imports };
  const run = new AsyncFunction("console", "values", ...Object.keys(known), `{ ${javascript}\nreturn { ${declared.join(", ")} }; }`);
  const own = { ...imports, ...(await run(console, values, ...Object.values(known))) };
  return { own, names: { ...known, ...own }, printed: printed.join("\n"), values };
}

/** What an expression comes to beside those names. */
export async function valueOf(expression: string, names: Names): Promise<unknown> {
  return (await runScript(`(${expression});`, names)).values[0];
}

function namesIn(name: ts.BindingName): string[] {
  return ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

async function imported({ importClause, moduleSpecifier }: ts.ImportDeclaration): Promise<Names> {
  const specifier = (moduleSpecifier as ts.StringLiteral).text;
  const [name, subpath = ""] = specifier.split("/");
  const module: Names = await import(/* @vite-ignore */ name === "plage" ? join(SOURCES, subpath, "index.ts") : specifier);
  const bindings = importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) throw new Error(`an example imports names from ${specifier}`);
  return Object.fromEntries(
    bindings.elements.map(({ name: local, propertyName }) => {
      const exported = (propertyName ?? local).text;
      if (!(exported in module)) throw new Error(`${specifier} exports no ${exported}`);
      return [local.text, module[exported]];
    }),
  );
}
