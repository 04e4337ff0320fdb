import { Visitor, type BindingPattern, type ParamPattern, type PropertyKey as Key, type Span } from 'oxc-parser'
import { lineAt, parse } from '../tree/parse.ts'

export interface DeclaredName {
  readonly name: string
  readonly line: number
}

type Found = { readonly name: string; readonly at: Span }

/**
 * The names that a file itself gives: variables, parameters, functions, types and their fields, what it imports under a name
 * of its own. Not the keys of object literals, nor names taken over as they are: those belong to who is spoken to.
 */
export function declaredNames(path: string, text: string): DeclaredName[] {
  const found: Found[] = []
  const add = (names: readonly Found[]) => found.push(...names)
  const named = (node: { id: BindingPattern | null }) => add(node.id ? bound(node.id) : [])
  const called = (node: { id: BindingPattern | null; params: readonly ParamPattern[] }) => {
    named(node)
    add(taken(node))
  }
  const keyed = (node: { key: Key }) => add(key(node.key))

  new Visitor({
    VariableDeclarator: named, ClassDeclaration: named, TSTypeAliasDeclaration: named, TSInterfaceDeclaration: named,
    FunctionDeclaration: called, FunctionExpression: called, TSDeclareFunction: called,
    ArrowFunctionExpression: (node) => add(taken(node)),
    TSFunctionType: (node) => add(taken(node)),
    TSPropertySignature: keyed, PropertyDefinition: keyed, MethodDefinition: keyed,
    TSMethodSignature: (node) => add([...key(node.key), ...taken(node)]),
    TSTypeParameter: (node) => add(bound(node.name)),
    CatchClause: (node) => add(node.param ? bound(node.param) : []),
    ImportDefaultSpecifier: (node) => add(bound(node.local)),
    ImportNamespaceSpecifier: (node) => add(bound(node.local)),
    ImportSpecifier: (node) => add(nameIn(node.imported) === node.local.name ? [] : bound(node.local)),
    ExportSpecifier: ({ exported, local }) => add(nameIn(exported) === nameIn(local) ? [] : [{ name: nameIn(exported), at: exported }]),
  }).visit(parse(path, text))
  return found.map(({ name, at }) => ({ name, line: lineAt(text, at.start) }))
}

function taken({ params }: { readonly params: readonly ParamPattern[] }): Found[] {
  return params.flatMap((param) => param.type === 'TSParameterProperty' ? bound(param.parameter) : bound(param))
}

/** The names that a pattern binds: `{ data: file }` binds `file`. */
function bound(pattern: BindingPattern | ParamPattern): Found[] {
  switch (pattern.type) {
    case 'Identifier': return [{ name: pattern.name, at: pattern }]
    case 'AssignmentPattern': return bound(pattern.left)
    case 'RestElement': return bound(pattern.argument)
    case 'TSParameterProperty': return bound(pattern.parameter)
    case 'ArrayPattern': return pattern.elements.flatMap((element) => element ? bound(element) : [])
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => bound(property.type === 'RestElement' ? property : property.value))
  }
}

function key(node: Key): Found[] {
  return node.type === 'Identifier' ? [{ name: node.name, at: node }] : []
}

function nameIn(node: { type: 'Identifier'; name: string } | { type: 'Literal'; value: string }): string {
  return node.type === 'Identifier' ? node.name : node.value
}
