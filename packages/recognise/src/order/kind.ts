import type { Found, Named } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** Other words for the same kind, by what the kind is called. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = { 咨询: ['问询', '询问'], 求助: ['求决', '帮助'], 建议: ['建言', '意见'], 表扬: ['感谢'], 投诉: [], 举报: ['检举'] }

const sameAs: Readonly<Record<string, string>> = { 问: '咨询', 请求: '求助' }

/** What the order is: what the platform says, or a word alone between signs, or the verb it begins with. */
export function readKind(sheet: Sheet, platform: string | undefined): Found | undefined {
  const kinds = kindsOf(sheet, platform)
  if (kinds.length === 0) return undefined
  for (const { line, lineAt } of sheet.behind('kind', 'demand')) {
    const found = line.length > 12 ? undefined : firstIn(line, kinds)
    if (found !== undefined) return foundAt(sheet, { value: found.kind.id, sure: 'certain', at: lineAt + found.at, end: lineAt + found.at + found.word.length })
  }
  return alone(sheet, kinds) ?? spoken(sheet, kinds)
}

function kindsOf({ asked: { forms } }: Sheet, platform: string | undefined): readonly Named[] {
  const all = platform === undefined ? forms.flatMap(({ kinds }) => kinds) : forms.find(({ id }) => id === platform)?.kinds ?? []
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index)
}

interface Heard {
  kind: Named
  word: string
  at: number
}

function firstIn(text: string, kinds: readonly Named[]): Heard | undefined {
  return kinds.flatMap((kind) => [kind.name, ...(alsoCalled[kind.name] ?? [])].map((word): Heard => ({ kind, word, at: text.indexOf(word) })))
    .filter(({ at }) => at !== -1).toSorted((a, b) => a.at - b.at)[0]
}

/** “；投诉；”, “|咨询|”. */
function alone(sheet: Sheet, kinds: readonly Named[]): Found | undefined {
  for (const match of sheet.text.matchAll(/(?<=[;|，,\s】])\p{Script=Han}{2,4}(?=[;|，,\s]|$)/gu)) {
    const kind = kinds.find(({ name }) => name === match[0])
    if (kind !== undefined) return foundAt(sheet, { value: kind.id, sure: 'likely', at: match.index, end: match.index + 2 })
  }
  return undefined
}

/** “来电咨询”, “投诉，说”, “有人举报”, or the word a text or a demand begins with: what somebody does. */
function spoken(sheet: Sheet, kinds: readonly Named[]): Found | undefined {
  const shapes = [
    /^\s*(咨询|求助|投诉|举报|建议|表扬|感谢|请求)(?=[^，。\s]{2})/u,
    /(?:来电|市民|村民|有人|群众|先生|女士|大姐|\)) {0,2}(?:\(.{0,20}\) {0,2})?(咨询|求助|投诉|举报|建议|表扬)/u,
    /的(咨询|求助|投诉|举报|建议)[ \t]*$/mu,
    /(?:^|[:，\s])(咨询|感谢|建议|表扬|问)(?=\p{Script=Han}{4})(?!感谢)/mu,
  ]
  const match = shapes.map((shape) => shape.exec(sheet.text)).find((one) => one !== null)
  if (match === undefined || match === null) return undefined
  const word = match[1] ?? ''
  const found = firstIn(sameAs[word] ?? word, kinds)
  const at = match.index + match[0].lastIndexOf(word)
  return found && foundAt(sheet, { value: found.kind.id, sure: 'guess', at, end: at + word.length })
}
