import ts from 'typescript';

/** What a script finds beside what it declares itself. */
export interface Surroundings {
  readonly names: readonly string[];
  /** Methods beside those of the standard library. */
  readonly methods: readonly string[];
}

const Kind = ts.SyntaxKind;

// ECMAScript 5.1 with const, let and arrow functions, less what the sandbox documents as missing (`new`, `this`, the global objects) and
// what its interpreter has no instruction for (try, throw, delete, in, instanceof, regular expressions, bitwise operators). Whatever of
// ECMAScript 2015 is not documented as present counts as missing: it would be found out in Tag Manager only.
const syntax = new Set<ts.SyntaxKind>([
  Kind.SourceFile,
  Kind.EndOfFileToken,
  Kind.VariableStatement,
  Kind.VariableDeclarationList,
  Kind.VariableDeclaration,
  Kind.FunctionDeclaration,
  Kind.FunctionExpression,
  Kind.ArrowFunction,
  Kind.EqualsGreaterThanToken,
  Kind.Parameter,
  Kind.Block,
  Kind.ExpressionStatement,
  Kind.IfStatement,
  Kind.ForStatement,
  Kind.WhileStatement,
  Kind.BreakStatement,
  Kind.ContinueStatement,
  Kind.ReturnStatement,
  Kind.SwitchStatement,
  Kind.CaseBlock,
  Kind.CaseClause,
  Kind.DefaultClause,
  Kind.CallExpression,
  Kind.PropertyAccessExpression,
  Kind.ElementAccessExpression,
  Kind.ParenthesizedExpression,
  Kind.ConditionalExpression,
  Kind.QuestionToken,
  Kind.ColonToken,
  Kind.BinaryExpression,
  Kind.PrefixUnaryExpression,
  Kind.PostfixUnaryExpression,
  Kind.TypeOfExpression,
  Kind.ArrayLiteralExpression,
  Kind.ObjectLiteralExpression,
  Kind.PropertyAssignment,
  Kind.Identifier,
  Kind.StringLiteral,
  Kind.NumericLiteral,
  Kind.TrueKeyword,
  Kind.FalseKeyword,
  Kind.NullKeyword,
]);

const operators = new Set('= += + - * / % == != === !== < > <= >= && ||'.split(' '));
const unary = new Set<ts.SyntaxKind>([
  Kind.ExclamationToken,
  Kind.MinusToken,
  Kind.PlusPlusToken,
  Kind.MinusMinusToken,
]);

// The standard library of sandboxed JavaScript: what lists and texts can do.
const library = (
  'concat every filter forEach indexOf join lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toString ' +
  'unshift charAt match replace search split substring toLowerCase toUpperCase trim hasOwnProperty'
).split(' ');

/** A name that is written down, not looked up: a property's, a key's, a declaration's. */
const isLabel = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

function faultOf(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText(source);
    return operators.has(operator) ? undefined : operator;
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return unary.has(node.operator) ? undefined : ts.tokenToString(node.operator);
  if (ts.isParameter(node) && node.initializer) return 'default of a parameter';
  if (ts.isParameter(node) && node.dotDotDotToken) return 'rest';
  if (ts.isToken(node) && ts.isBinaryExpression(node.parent) && node.parent.operatorToken === node)
    return undefined;
  return syntax.has(node.kind) ? undefined : Kind[node.kind];
}

const judged = new Map<string, string[]>();

/** `faultsIn`, which judges a script once: tests run the same one a thousand times. */
export function knownFaultsIn(script: string, surroundings: Surroundings): string[] {
  const key = JSON.stringify([script, surroundings]);
  const faults = judged.get(key) ?? faultsIn(script, surroundings);
  judged.set(key, faults);
  return faults;
}

/** Why Tag Manager would not take a script, one line for each reason. @returns none where it would. */
export function faultsIn(script: string, {names, methods}: Surroundings): string[] {
  const {diagnostics = []} = ts.transpileModule(`function script() {\n${script}\n}`, {
    reportDiagnostics: true,
    compilerOptions: {target: ts.ScriptTarget.ES2015},
  });
  const faults = diagnostics.map(({messageText}) =>
    ts.flattenDiagnosticMessageText(messageText, ' '),
  );
  const source = ts.createSourceFile('script.js', script, ts.ScriptTarget.ES2015, true);
  const known = new Set([...names, 'undefined']);
  const used: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    const fault = faultOf(node, source);
    if (fault) {
      const {line} = source.getLineAndCharacterOfPosition(node.getStart(source));
      faults.push(`line ${line + 1}: ${fault}`);
    }
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name))
      known.add(node.name.text);
    if (ts.isFunctionDeclaration(node) && node.name) known.add(node.name.text);
    if (ts.isIdentifier(node) && !isLabel(node)) used.push(node);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const method = node.expression.name.text;
      if (![...library, ...methods].includes(method)) faults.push(`no method ${method}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const {text} of used) if (!known.has(text)) faults.push(`no ${text}`);
  return faults;
}
