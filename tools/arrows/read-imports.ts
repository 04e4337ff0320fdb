import { Visitor, type Expression } from 'oxc-parser'
import { lineAt, parse } from '../tree/parse.ts'

/** One arrow as written. `specifier` is missing where `import()` is given something computed. */
export interface Import {
  readonly specifier: string | undefined
  readonly line: number
  /** Gone at run time. `import { type X }` is not: under verbatimModuleSyntax the module is still loaded. */
  readonly asType: boolean
}

/** All imports of a file: static, dynamic, re-exports, and `import('…')` inside a type. */
export function readImports(path: string, text: string): Import[] {
  const found: Import[] = []
  const add = (start: number, specifier: string | undefined, asType: boolean) =>
    found.push({ specifier, line: lineAt(text, start), asType })

  new Visitor({
    ImportDeclaration: (node) => add(node.start, node.source.value, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => node.source && add(node.start, node.source.value, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.start, node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.start, plainText(node.source), false),
    TSImportType: (node) => add(node.start, node.source.value, true),
  }).visit(parse(path, text))
  return found
}

function plainText(node: Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}
