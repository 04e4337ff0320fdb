import type { Found, Named } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

const mention = /\p{Script=Han}{2,12}?(?:办公室|办(?![理结事法好])|所(?![有以])|队|法庭|中心|站)/gu
const asked = /(?:请|由|转|交)\p{Script=Han}{0,12}?(?:办公室|办(?![理结事法好])|所(?![有以])|队|法庭|中心)/gu

/** Which office of the town the order names to handle it; not one the caller asks for. Two named outside their label are none. */
export function readUnit(sheet: Sheet, demand: Found | undefined): Found | undefined {
  for (const { line, lineAt } of sheet.behind('unit')) {
    const [hit] = unitsIn(line, sheet.asked.units)
    if (hit !== undefined) return foundAt(sheet, { value: hit.unit.id, sure: 'certain', at: lineAt + hit.at, end: lineAt + hit.end })
  }
  const outside = [...sheet.text.matchAll(asked)].filter(({ index }) => {
    const { at } = sheet.piece(index, index + 1)
    return demand === undefined || at < demand.from.at || at >= demand.from.end
  })
  const hits = outside.flatMap(({ index, 0: words }) => unitsIn(words, sheet.asked.units).map((hit) => ({ ...hit, at: hit.at + index, end: hit.end + index })))
  const [hit] = hits
  if (hit === undefined || hits.some(({ unit }) => unit.id !== hit.unit.id) || /[和、]\p{Script=Han}{2,8}[办所队]/u.test(sheet.text.slice(hit.end, hit.end + 12))) return undefined
  return foundAt(sheet, { value: hit.unit.id, sure: 'likely', at: hit.at, end: hit.end })
}

function unitsIn(text: string, units: readonly Named[]): { unit: Named; at: number; end: number }[] {
  const whole = units.flatMap((unit) => {
    const at = text.indexOf(evened(unit.name))
    return at === -1 ? [] : [{ unit, at, end: at + unit.name.length }]
  })
  return whole.length > 0 ? whole : [...text.matchAll(mention)].flatMap(({ index, 0: words }) => {
    const unit = unitCalled(words, units)
    return unit === undefined ? [] : [{ unit, at: index, end: index + words.length }]
  })
}

/** Its name with the narrow brackets of the even text. */
function evened(name: string): string {
  return name.replace('（', '(').replace('）', ')')
}

/** A unit by what people call it: the letters of the mention in their order within its name, some words before them left out. */
function unitCalled(words: string, units: readonly Named[]): Named | undefined {
  for (let from = 0; from <= words.length - 3; from += 1) {
    const short = words.slice(from)
    const fitting = units.filter(({ name }) => isShortOf(short, name))
    if (fitting.length === 1) return fitting[0]
  }
  return undefined
}

function isShortOf(short: string, name: string): boolean {
  if (short.charAt(0) !== name.charAt(0) && !name.includes(short.slice(0, 2))) return false
  let at = 0
  for (const char of short) {
    at = name.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return short.length >= 3
}
