import { type Application, Comment, type Context, Converter, type DeclarationReflection } from "typedoc";
import ts from "typescript";

/** Gives fields of parsed shapes what `.describe` says of them, so that JSON Schema and reference have it from one place. */
export function describedFields(app: Application): void {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context: Context, reflection: DeclarationReflection) => {
    if (reflection.comment) return;
    const declaration = context.getSymbolFromReflection(reflection)?.declarations?.find(ts.isPropertyAssignment);
    const text = declaration && describedIn(declaration.initializer);
    if (text !== undefined) reflection.comment = new Comment([{ kind: "text", text }]);
  });
}

/** The text of the last `.describe("…")` of a chain of calls. */
function describedIn(expression: ts.Expression): string | undefined {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return undefined;
  const [first] = expression.arguments;
  if (expression.expression.name.text === "describe" && first && ts.isStringLiteralLike(first)) return first.text;
  return describedIn(expression.expression.expression);
}
