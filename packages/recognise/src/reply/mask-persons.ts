import { nameIn, namesBehindRoles, numbersIn } from './person-findings.ts'

/**
 * A text that many will read, with the names of private persons and their numbers covered: 村民张三 → 村民张某, a number in asterisks. Only who
 * is named behind what they are to the matter (村民, 当事人 …) is taken for one, and who is named beside them: officials stay.
 */
export function maskPersons(text: string): string {
  const spans = [...numbersIn(text).flatMap(({ at, end }) => (at === null || end === null ? [] : [{ at, end }])), ...namesBehindRoles(text).flatMap((first) => withOthers(text, first))]
  let masked = ''
  let done = 0
  for (const { at, end } of spans.toSorted((one, other) => one.at - other.at)) {
    if (at < done) continue
    masked += text.slice(done, at) + covered(text.slice(at, end))
    done = end
  }
  return masked + text.slice(done)
}

/** A name, and those that are joined to it: 李四和王五. */
function withOthers(text: string, { name, at }: { name: string; at: number }): { at: number; end: number }[] {
  const end = at + name.length
  const joined = /^[、和与及](\p{Script=Han}{2,4})/u.exec(text.slice(end))
  const other = joined === null ? undefined : nameIn(joined[1] ?? '')
  return [{ at, end }, ...(other === undefined ? [] : withOthers(text, { name: other, at: end + 1 }))]
}

function covered(words: string): string {
  return /\d/.test(words) ? '*'.repeat(words.length) : `${words.charAt(0)}${'某'.repeat(Math.max(1, Array.from(words).length - 1))}`
}
