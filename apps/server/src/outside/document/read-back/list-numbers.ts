import { numberWord } from './number-words.ts'
import { childOf, elementsOf, valueOf } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

interface Level {
  start: number
  format: string
  /** `%1` stands for the number of the first level. */
  text: string
}

/** The number a paragraph of a list bears; each call counts on. */
export type NumberNext = (properties: XmlElement | undefined) => string

const mostLevels = 9

/** The numbers of lists, which stand in no paragraph but in the numbering part (ECMA-376, 17.9). Paragraphs are asked for in their order. */
export function listNumbers(numbering: XmlElement | undefined, styles: XmlElement | undefined): NumberNext {
  const lists = listsOf(numbering)
  const counted = new Map<string, number[]>()
  const styled = numbersOfStyles(styles)
  return (properties) => {
    const own = childOf(properties, 'w:numPr')
    const byStyle = styled.get(valueOf(properties, 'w:pStyle') ?? '')
    const list = valueOf(own, 'w:numId') ?? byStyle?.list
    const level = Math.min(mostLevels - 1, Math.max(0, Number(valueOf(own, 'w:ilvl') ?? byStyle?.level ?? 0) || 0))
    const found = list === undefined || list === '0' ? undefined : lists.get(list)
    if (found === undefined) return ''
    const counts = counted.get(found.abstract) ?? []
    counted.set(found.abstract, counts)
    counts[level] = (counts[level] ?? (found.levels[level]?.start ?? 1) - 1) + 1
    counts.length = level + 1
    return sayNumber(found.levels, level, counts)
  }
}

function sayNumber(levels: readonly (Level | undefined)[], at: number, counts: readonly (number | undefined)[]): string {
  return (levels[at]?.text ?? '').replaceAll(/%(\d)/g, (_, nth: string) => {
    const level = levels[Number(nth) - 1]
    return level === undefined ? '' : numberWord(level.format, counts[Number(nth) - 1] ?? level.start)
  })
}

interface List {
  abstract: string
  levels: readonly (Level | undefined)[]
}

function listsOf(numbering: XmlElement | undefined): ReadonlyMap<string, List> {
  const all = numbering === undefined ? [] : elementsOf(numbering)
  const abstracts = new Map(all.filter(({ name }) => name === 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(elementsOf(one))]))
  return new Map(all.filter(({ name }) => name === 'w:num').map((one) => {
    const abstract = valueOf(one, 'w:abstractNumId') ?? ''
    const levels = [...abstracts.get(abstract) ?? []]
    for (const changed of elementsOf(one).filter(({ name }) => name === 'w:lvlOverride')) {
      const at = Number(changed.attributes['w:ilvl'] ?? 0)
      const [level = levels[at]] = levelsOf(elementsOf(changed)).filter((found) => found !== undefined)
      const start = valueOf(changed, 'w:startOverride')
      if (level !== undefined && at < mostLevels) levels[at] = { ...level, ...(start === undefined ? {} : { start: Number(start) || 0 }) }
    }
    // a list that starts anew counts by itself
    const own = elementsOf(one).some(({ name }) => name === 'w:lvlOverride')
    return [one.attributes['w:numId'] ?? '', { abstract: own ? `own ${one.attributes['w:numId'] ?? ''}` : abstract, levels }]
  }))
}

function levelsOf(elements: readonly XmlElement[]): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const one of elements) {
    const at = Number(one.attributes['w:ilvl'] ?? 0)
    if (one.name !== 'w:lvl' || !(at >= 0 && at < mostLevels)) continue
    levels[at] = { start: Number(valueOf(one, 'w:start') ?? 1) || 0, format: valueOf(one, 'w:numFmt') ?? 'decimal', text: valueOf(one, 'w:lvlText') ?? '' }
  }
  return levels
}

function numbersOfStyles(styles: XmlElement | undefined): ReadonlyMap<string, { list: string; level: string }> {
  return new Map((styles === undefined ? [] : elementsOf(styles)).flatMap((style) => {
    const number = childOf(childOf(style, 'w:pPr'), 'w:numPr')
    const list = valueOf(number, 'w:numId')
    return list === undefined ? [] : [[style.attributes['w:styleId'] ?? '', { list, level: valueOf(number, 'w:ilvl') ?? '0' }] as const]
  }))
}
