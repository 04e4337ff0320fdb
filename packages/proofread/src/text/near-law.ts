import { ended, neverLaws } from '../words/ended-laws.ts'
import { mayStandFor } from '../words/confusable.ts'
import { laws, lawsOfState } from '../words/laws.ts'
import { oneEdit, pairLikeness } from './likeness.ts'

/** What a name that is no law’s was meant for; null where no law is like it. */
export interface Meant {
  law: string | null
  certainty: 'A' | 'B'
  why: 'slip' | 'kind' | 'unknown'
}

export const knownLaws: ReadonlySet<string> = new Set([...laws, ...Object.keys(ended)])
/** Fields of law that several laws are about, and that no law is named after. */
const noLaws = new Set(['知识产权法', '城市管理法', '城管法', '拆迁法', '农村法', '普法法', '行政法', '经济法', '商法'])
const kinds = /(?:实施|暂行|试行)?(?:条例|办法|规定|准则|规则|细则|法)$/u
const byKindless = Map.groupBy(laws.filter((law) => law.replace(kinds, '').length >= 4), (law) => law.replace(kinds, ''))
const local = /^[\u4e00-\u9fff]{2,8}?(?:省|市|县|州|区|镇|乡|街道)(?!域|划|别|块)/u

/** By likeness to the whole table. `ofState`: 中华人民共和国 or 中国共产党 stands before it, so that it claims to be of the whole country. */
export function meantLaw(name: string, ofState: boolean): Meant | null {
  if (knownLaws.has(name) || name.length < 3) return null
  const traps = Object.hasOwn(neverLaws, name) ? neverLaws[name] : undefined
  if (traps !== undefined && traps === `反${name}`) return { law: traps, certainty: 'A', why: 'slip' } // without it the law is for what it is against
  if (traps !== undefined && (ofState || !isShortened(name, traps))) return { law: traps, certainty: ofState ? 'A' : 'B', why: 'slip' }
  if (noLaws.has(name)) return { law: null, certainty: 'A', why: 'unknown' }
  if (!ofState && local.test(name)) return null
  const slip = name.length < 4 ? undefined : laws.find((law) => law.length >= 5 && isSlip(name, law))
  if (slip !== undefined) return { law: slip, certainty: 'A', why: 'slip' }
  const like = name.length < 9 ? undefined : laws.find((law) => law.slice(-2) === name.slice(-2) && pairLikeness(name, law) >= 0.78)
  if (like !== undefined) return { law: like, certainty: 'B', why: 'slip' }
  return otherKind(name, ofState) ?? unknown(name, ofState)
}

/** One character that looks or sounds like the right one, any one in a long name; one lost, doubled or put in; the same characters in another order. */
export function isSlip(name: string, law: string): boolean {
  if (name.length === law.length && sorted(name) === sorted(law)) return true
  const edit = oneEdit(name, law)
  if (edit === null) return false
  const { at, set, meant } = edit
  if (set !== '' && meant !== '') return mayStandFor(set, meant) || (meant === '例' && '列利励隶'.includes(set)) || (law.length >= 8 && at > 1 && at < law.length - 1)
  const isWithin = at > 0 && at < Math.max(name.length, law.length) - 1
  return isWithin || (set !== '' && set === name[at - 1])
}

/** 环保法 for 环境保护法: a short form is not wrong by itself. */
function isShortened(name: string, law: string): boolean {
  let from = 0
  for (const sign of law) if (sign === name[from]) from += 1
  return from === name.length
}

/** 政府信息公开办法: provinces have a 条例 of the same name as many a law and leave their own name out. */
function otherKind(name: string, ofState: boolean): Meant | null {
  const [law] = byKindless.get(name.replace(kinds, '')) ?? []
  if (law === undefined || !kinds.test(name)) return null
  if (!ofState && (law.endsWith('法') && !law.endsWith('办法')) && !name.endsWith('暂行法')) return null
  return { law, certainty: ofState ? 'A' : 'B', why: 'kind' }
}

function unknown(name: string, ofState: boolean): Meant | null {
  return ofState && name.endsWith('法') && !name.endsWith('办法') && !lawsOfState.has(name) ? { law: null, certainty: 'B', why: 'unknown' } : null
}

function sorted(text: string): string {
  return text.split('').sort().join('')
}
