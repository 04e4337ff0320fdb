import type { SameNamedView } from '@zhenzhi/contract'
import { partsOf, writtenIn } from '@zhenzhi/kernel'
import type { Definition, Indicator } from '@zhenzhi/kernel'
import type { Figure } from '../../figures/figure.ts'
import { composedWords } from './own-indicator-view.ts'

type Current = Readonly<Record<string, { definition: Definition }>>

export interface Subject {
  title: string
  figures: readonly { figure: string; owner: string }[]
}

/** The subjects of the catalog, and every title that two owners use, such as one composed here. */
export function subjectsOf(subjects: readonly Subject[], indicators: readonly Indicator[]): Subject[] {
  const known = new Set(indicators.map(({ id }) => id))
  const told = subjects.map((one) => ({ ...one, figures: one.figures.filter(({ figure }) => known.has(figure)) }))
  const named = [...Map.groupBy(indicators, ({ title }) => title)].map(([title, all]) => ({ title, figures: all.map(({ id, owner }) => ({ figure: id, owner: owner ?? '本镇' })) }))
  const more = named.filter(({ figures }) => figures.length > 1)
  const joined = told.map((one) => {
    const same = more.filter(({ title }) => title === one.title || one.figures.some(({ figure }) => indicators.some(({ id, title: own }) => id === figure && own === title)))
    return { ...one, figures: [...one.figures, ...same.flatMap(({ figures }) => figures).filter(({ figure }) => one.figures.every((other) => other.figure !== figure))] }
  })
  const covered = new Set(joined.flatMap(({ figures }) => figures.map(({ figure }) => figure)))
  return [...joined, ...more.filter(({ figures }) => figures.some(({ figure }) => !covered.has(figure)))].filter(({ figures }) => figures.length > 1)
}

export function sameNamedViews(subjects: readonly Subject[], { indicators, figures, current }: { indicators: readonly Indicator[]; figures: readonly Figure[]; current: Current }): SameNamedView[] {
  const [known, read] = [new Map(indicators.map((one) => [one.id, one])), new Map(figures.map((one) => [one.id, one]))]
  return subjects.map(({ title, figures: named }) => {
    const compared = named.flatMap(({ figure }) => known.get(figure) ?? [])
    return {
      title, differs: differencesOf(compared, current),
      figures: named.flatMap(({ figure, owner }) => {
        const [indicator, worth] = [known.get(figure), read.get(figure)]
        return indicator === undefined || worth === undefined ? [] : [{ id: figure, zh: indicator.title, owner: indicator.owner ?? owner, shown: shownOf(worth), reading: composedWords(indicator.reading, current) }]
      }),
    }
  })
}

function shownOf({ value, absent, unit, numerator, denominator }: Figure): string {
  if (value === null) return absent
  return `${writtenIn(value, unit)}${unit}${numerator === null || denominator === null ? '' : `（${numerator}/${denominator}）`}`
}

const ways = { count: '逐件计数', sum: '数量相加', distinct: '同一对象只计一次', stock: '期末在册数', standing: '期末在册，同一对象只计一次', latest: '最近一笔', entries: '笔数' } as const

/** What the counts do not share: where they are taken from, what of it, how, and narrowed to what. */
function differencesOf(indicators: readonly Indicator[], current: Current): string[] {
  const parts = indicators.map(({ reading }) => partsOf(reading))
  const told = (word: string, each: readonly string[]) => (new Set(each).size > 1 ? [`${word}：${each.join(' ／ ')}`] : [])
  const definitions = parts.map((own) => namesOf(own.map(({ measure }) => current[measure.slice(0, measure.lastIndexOf('.'))]?.definition.title ?? measure)))
  const measures = parts.map((own) => namesOf(own.map(({ measure }) => current[measure.slice(0, measure.lastIndexOf('.'))]?.definition.measures[measure.slice(measure.lastIndexOf('.') + 1)]?.title ?? measure)))
  const found = [
    ...told('取自不同的台账', definitions), ...(new Set(definitions).size === 1 ? told('口径不同', measures) : []),
    ...told('计法不同', parts.map((own) => namesOf(own.map(({ as }) => ways[as])))), ...told('单位不同', indicators.map(({ unit }) => unit)),
  ]
  if (found.length > 0) return found
  return new Set(parts.map((own) => JSON.stringify(own.map(({ where }) => where ?? {})))).size > 1 ? ['只是筛选的范围不同，见“怎么统计”。'] : ['怎么统计完全一样，只是归口单位不同。']
}

function namesOf(words: readonly string[]): string {
  return [...new Set(words)].join('、')
}
