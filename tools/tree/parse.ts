import { parseSync, type Program } from 'oxc-parser'

const source = /\.(ts|tsx|mts|mjs|js)$/

export function isSource(path: string): boolean {
  return source.test(path)
}

/** The syntax tree of one file. A file that cannot be read as TypeScript is a fault: nothing could be said of it. */
export function parse(path: string, text: string): Program {
  const result = parseSync(path, text, { preserveParens: false })
  const wrong = result.errors.find((error) => error.severity === 'Error')
  if (wrong) throw new Error(`${path} cannot be parsed: ${wrong.message}`)
  return result.program
}

/** Line of a place in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
