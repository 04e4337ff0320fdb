import type { Doubt, Found, NamedPlace } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

interface Hit {
  place: NamedPlace
  /** 3: its full name; 2: a small name of its own; 1: its name without 村. */
  tier: 1 | 2 | 3
  at: number
  end: number
}

interface Read {
  found?: Found
  doubt?: Doubt
}

/** Where it is: behind a label of where it happened, else in what is demanded, else where somebody lives, else anywhere. Two that fit are told. */
export function readPlace(sheet: Sheet, person: Found | undefined): Read {
  const look = namesIn(sheet)
  const named = person === undefined ? [] : [person.value]
  const tries = [
    ...sheet.behind('where').map(({ line, lineAt }) => ({ text: line, at: lineAt, labelled: true })),
    ...sheet.behind('demand').map(({ whole, at }) => ({ text: whole, at, labelled: false })),
    ...sheet.behind('home', 'title').map(({ line, lineAt }) => ({ text: line, at: lineAt, labelled: true })),
    { text: sheet.text, at: 0, labelled: false },
  ]
  for (const { text, at, labelled } of tries) {
    const hits = look(text, { labelled, named })
    if (hits.length > 0) return decided(sheet, hits.map((hit) => ({ ...hit, at: hit.at + at, end: hit.end + at })), labelled)
  }
  return {}
}

function decided(sheet: Sheet, hits: readonly Hit[], labelled: boolean): Read {
  const tier = Math.max(...hits.map((hit) => hit.tier))
  const best = hits.filter((hit) => hit.tier === tier)
  const [first] = best
  if (first === undefined) return {}
  const places = [...new Map(best.map(({ place }) => [place.id, place])).values()]
  if (places.length > 1) {
    const names = places.map(({ name }) => name).join('、')
    return { doubt: { field: 'place', why: 'ambiguous', says: `可能是${names}，请核对后选一个。`, from: sheet.piece(first.at, first.end), choices: places.map(({ id }) => id) } }
  }
  const sure = tier === 3 ? (labelled ? 'certain' : 'likely') : tier === 2 ? 'likely' : 'guess'
  return { found: foundAt(sheet, { value: first.place.id, sure, at: first.at, end: first.end }) }
}

type Look = (text: string, how: { labelled: boolean; named: readonly string[] }) => Hit[]

/** Every name of every place in a text; a longer name covers a shorter one, and a name right behind another belongs to it. */
function namesIn({ asked: { places, towns } }: Sheet): Look {
  const names = places.flatMap((place) => [
    { name: place.name, place, tier: 3 as const }, ...place.others.map((name) => ({ name, place, tier: 2 as const })),
    ...shortOf(place.name).map((name) => ({ name, place, tier: 1 as const })),
  ]).filter(({ name }) => name.length >= 2)
  return (text, { labelled, named }) => {
    const covered = [...towns, ...named].flatMap((name) => spansOf(text, name))
    const townEnds = new Set(towns.flatMap((name) => spansOf(text, name)).map(({ end }) => end))
    const hits = names.flatMap(({ name, place, tier }): Hit[] => spansOf(text, name)
      .filter(({ at, end }) => tier > 1 || labelled || townEnds.has(at) || /^[一二三四五六七八九十\d]{1,3}组/.test(text.slice(end, end + 4)))
      .map((span) => ({ place, tier, ...span })))
    return outermost(hits.filter(({ at, end }) => !covered.some((span) => span.at <= at && end <= span.end)))
  }
}

/** Hits that lie in no longer one; of two places with the same small name both stay. */
function outermost(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.at - b.at || b.end - a.end || b.tier - a.tier)) {
    const last = kept.at(-1)
    const same = last !== undefined && last.at === hit.at && last.end === hit.end && last.tier === hit.tier
    if (last === undefined || same || hit.end > last.end) kept.push(hit)
  }
  // “新桥村河背”: the small name behind a full one says where in it.
  const fullEnds = new Set(kept.flatMap(({ tier, end }) => (tier === 3 ? [end] : [])))
  return kept.filter(({ tier, at }) => tier === 3 || !fullEnds.has(at))
}

function spansOf(text: string, name: string): { at: number; end: number }[] {
  const spans: { at: number; end: number }[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) spans.push({ at, end: at + name.length })
  return spans
}

/** 泉湖村 is called 泉湖. */
function shortOf(name: string): string[] {
  const short = name.replace(/(社区|居委会|村委会|村)$/, '')
  return short !== name && short.length >= 2 ? [short] : []
}
