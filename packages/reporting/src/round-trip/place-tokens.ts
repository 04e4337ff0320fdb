import type { Aligned, PrintedToken } from './align-block.ts'
import { wordAfter } from './marked-figures.ts'
import { isNumber } from './units.ts'

/** A token in the text that came back: the units of the file it stands for, and what they say. */
export interface TokenPlaced {
  token: string
  was: string
  said: string
  from: number
  to: number
}

export interface TokensPlaced {
  placed: readonly TokenPlaced[]
  /** Figures of which no number is left. */
  gone: readonly PrintedToken[]
}

/** Where each token stands now: by its bookmark, else where its print came back unchanged, else at the number that took its place. */
export function placeTokens(aligned: Aligned): TokensPlaced {
  const { file, tokens, printed } = aligned
  const marked = file.flatMap((unit, at): TokenPlaced[] => (unit.placed === undefined ? [] : [fitFace({ token: unit.placed.token, was: unit.placed.was, said: unit.text, from: at, to: at + 1 })]))
  const taken = new Set(marked.map(({ from }) => from))
  const bare = tokens.filter(({ from, token }) => printed[from]?.key !== `{{${token}}}`)
  const found = bare.map((token) => {
    const place = unchanged(aligned, token) ?? (token.token.includes(':') ? numberInPlace(aligned, token, taken) : undefined)
    if (place !== undefined) for (let at = place.from; at < place.to; at += 1) taken.add(at)
    return { token, place }
  })
  return {
    placed: [...marked, ...found.flatMap(({ place }) => place ?? [])].toSorted((a, b) => a.from - b.from),
    gone: found.flatMap(({ token, place }) => (place === undefined && token.token.includes(':') ? [token] : [])),
  }
}

function unchanged({ match, file }: Aligned, { token, was, from, to }: PrintedToken): TokenPlaced | undefined {
  const start = match.get(from)
  if (start === undefined) return undefined
  for (let at = from; at < to; at += 1) if (match.get(at) !== start + at - from) return undefined
  return { token, was, said: file.slice(start, start + to - from).map(({ text }) => text).join(''), from: start, to: start + to - from }
}

/** The first number between what stands before the figure's own and what stands behind it. */
function numberInPlace({ match, file, printed }: Aligned, { token, was, from, to }: PrintedToken, taken: ReadonlySet<number>): TokenPlaced | undefined {
  const own = Math.max(from, printed.findIndex((unit, at) => at >= from && at < to && isNumber(unit)))
  const before = lastMatched(match, own)
  const behind = firstMatched(match, own + 1, printed.length)
  for (let at = match.get(own) ?? (before ?? -1) + 1; at < (behind ?? file.length); at += 1) {
    const unit = file[at]
    if (unit === undefined || taken.has(at) || unit.placed !== undefined || !isNumber(unit)) continue
    const word = wordAfter(was)
    const end = wordEnd(file.map(({ text }) => text), at + 1, word)
    return fitFace({ token, was, said: file.slice(at, end).map(({ text }) => text).join(''), from: at, to: end })
  }
  return undefined
}

function lastMatched(match: ReadonlyMap<number, number>, before: number): number | undefined {
  for (let at = before - 1; at >= 0; at -= 1) if (match.has(at)) return match.get(at)
  return undefined
}

function firstMatched(match: ReadonlyMap<number, number>, from: number, end: number): number | undefined {
  for (let at = from; at < end; at += 1) if (match.has(at)) return match.get(at)
  return undefined
}

/** Behind the unit's word, where it follows; else where it would have begun. */
function wordEnd(texts: readonly string[], from: number, word: string): number {
  let said = ''
  for (let at = from; at < texts.length && word.startsWith(said) && said !== word; at += 1) {
    said += texts[at] ?? ''
    if (said === word) return at + 1
  }
  return from
}

/** A number whose unit was taken away or changed is the value alone; what is typed behind it stays text. */
function fitFace(placed: TokenPlaced): TokenPlaced {
  const word = wordAfter(placed.was)
  const [face, figure] = placed.token.split(':')
  if (face !== 'figure' || word === '' || placed.said.endsWith(word)) return placed
  return { ...placed, token: `value:${figure ?? ''}` }
}
