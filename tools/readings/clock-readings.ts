import { Visitor, type Expression, type MemberExpression } from 'oxc-parser'
import { isOfTheHouse } from '../arrows/place.ts'
import { isSource, lineAt, parse } from '../tree/parse.ts'
import type { Tree } from '../tree/read-tree.ts'

/** Where the time may be read: the one clock, and programs that are not the product. */
const mayRead = /^apps\/server\/(src\/outside\/clock\.ts$|test\/)|^(bench|tools|e2e|demo)\/|\.(test\.tsx?|config\.ts)$/

const readings = new Set([
  'Date.now', 'performance.now', 'performance.timeOrigin', 'process.hrtime', 'process.uptime', 'Temporal.Now',
])
/** Called without an argument, these mean the present moment. */
const present = new Set(['Date', 'dayjs'])

/** Places that read the time elsewhere than in outside/clock.ts: the clock is an argument. */
export function clockReadings(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) => {
    if (!isSource(path) || !isOfTheHouse(path) || mayRead.test(path)) return []
    return readingsIn(path, text).map(({ at, what }) => {
      return `${path}:${lineAt(text, at)}: ${what} reads the time; take it as an argument`
    })
  })
}

interface Reading { readonly at: number; readonly what: string }

function readingsIn(path: string, text: string): Reading[] {
  const found: Reading[] = []
  new Visitor({
    MemberExpression: (node) => {
      const what = dotted(node)
      if (readings.has(what)) found.push({ at: node.start, what })
    },
    NewExpression: (node) => {
      if (dotted(node.callee) === 'Date' && node.arguments.length === 0) found.push({ at: node.start, what: 'new Date()' })
    },
    CallExpression: (node) => {
      const callee = dotted(node.callee)
      if (present.has(callee) && node.arguments.length === 0) found.push({ at: node.start, what: `${callee}()` })
    },
  }).visit(parse(path, text))
  return found
}

/** `globalThis.Date.now` and `Date['now']` are `Date.now` too. */
function dotted(node: Expression): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return ''
  const owner = dotted(node.object)
  const key = nameOfKey(node.property)
  return owner === 'globalThis' || owner === 'window' ? key : `${owner}.${key}`
}

function nameOfKey(node: MemberExpression['property']): string {
  if (node.type === 'Identifier') return node.name
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : ''
}
