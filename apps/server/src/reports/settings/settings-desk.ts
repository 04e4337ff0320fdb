import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { parseFormulations } from '@zhenzhi/proofread'
import type { Formulation } from '@zhenzhi/proofread'
import { blocksOf, defaultOutline, lintTemplate, templateOf } from '@zhenzhi/reporting'
import type { Block, ReportOutline, ReportTemplate } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { Pool } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import { accountNames } from '../../store/names/find-names.ts'
import { addSetting, findSetting } from '../../store/reports/report-settings.ts'
import type { SettingKind } from '../../store/reports/report-settings.ts'

/** What is set at one place, a county or a town. Version 0: nothing yet. */
export interface SetAt<T> {
  town: number
  own: boolean
  version: number
  last: { name: string; moment: string } | undefined
  content: readonly T[]
}

interface Writes {
  town: number
  /** The version on the screen when it was written. */
  seen: number
  by: Id
}

export interface SettingsDesk {
  /** Of the town asked, and above it of its county. */
  templates: (town: number) => Promise<SetAt<ReportTemplate>[]>
  formulations: (town: number) => Promise<SetAt<Formulation>[]>
  /** Puts a template in the place of the one with its id, or beside the others. Refused with what is wrong in it. */
  keepTemplate: (asked: Writes & { template: ReportTemplate }) => Promise<{ version: number } | Refused>
  dropTemplate: (asked: Writes & { id: string }) => Promise<{ version: number } | Refused>
  /** The list whole, as pasted or from a file. Refused with the first lines that were not understood. */
  keepFormulations: (asked: Writes & { text: string }) => Promise<{ version: number; kept: number } | Refused>
  /** Of every template a county set, whatever its years: what reads alike in its towns on purpose. */
  outlines: (county: number) => Promise<readonly ReportOutline[]>
  /** The text a report of a year begins with, and the figures asked for: the county's template, else the town's own, else the one that comes with the product. */
  begins: (of: { town: number; year: number }) => Promise<{ blocks: readonly Block[]; required: readonly string[] }>
}

interface DeskParts {
  app: Pool
  now: () => Now
  /** The county above a town; null where it stands alone or is one. */
  above: (town: number) => Promise<number | null>
  /** Ids of the figures there are in a town. */
  figures: (town: number) => Promise<readonly string[]>
}

const overtaken = refuse('case-moved', '别人刚刚改过这里的设置。请刷新页面，对照后再保存。')
const mostTemplates = 40

export function makeSettingsDesk(parts: DeskParts): SettingsDesk {
  const templates = (town: number) => readAt<ReportTemplate>(parts, town, 'templates')
  const formulations = (town: number) => readAt<Formulation>(parts, town, 'formulations')
  const ownTemplates = async (town: number) => (await templates(town)).find(({ own }) => own)?.content ?? []
  return {
    templates, formulations,
    keepTemplate: async ({ template, ...asked }) => {
      const wrong = lintTemplate(template, await parts.figures(asked.town))
      if (wrong.length > 0) return refuse('field-wrong', `模板还不能用：${wrong.slice(0, 5).join('')}${wrong.length > 5 ? `另有 ${wrong.length - 5} 处。` : ''}`, 'template')
      const others = (await ownTemplates(asked.town)).filter(({ id }) => id !== template.id)
      if (others.length >= mostTemplates) return refuse('too-large', `一个县最多 ${mostTemplates} 份模板，请先删去不用的。`)
      return keep(parts, asked, { kind: 'templates', content: [...others, template] })
    },
    dropTemplate: async ({ id, ...asked }) => keep(parts, asked, { kind: 'templates', content: (await ownTemplates(asked.town)).filter((one) => one.id !== id) }),
    keepFormulations: async ({ text, ...asked }) => {
      const read = parseFormulations(text)
      if (read.faults.length > 0) return refuse('field-wrong', `有 ${read.faults.length} 行没有看懂：${read.faults.slice(0, 5).map(({ line, says }) => `第${line}行，${says}`).join('')}`, 'text')
      const kept = await keep(parts, asked, { kind: 'formulations', content: read.formulations })
      return 'refusal' in kept ? kept : { ...kept, kept: read.formulations.length }
    },
    outlines: async (county) => (await ownTemplates(county)).map(({ outline }) => outline),
    begins: async ({ town, year }) => {
      const all = await templates(town)
      const found = templateOf(all.find(({ own }) => !own)?.content ?? [], year) ?? templateOf(all.find(({ own }) => own)?.content ?? [], year)
      return { blocks: blocksOf(found?.outline ?? defaultOutline), required: found?.required ?? [] }
    },
  }
}

async function readAt<T>({ app, above }: DeskParts, town: number, kind: SettingKind): Promise<SetAt<T>[]> {
  const county = await above(town)
  const towns = county === null ? [town] : [town, county]
  return inTowns(app, towns, async (tx) => {
    const all: SetAt<T>[] = []
    for (const one of towns) {
      const kept = await findSetting(tx, { town: one, kind })
      const names = kept === undefined ? {} : await accountNames(tx, [kept.account])
      // What `keep` wrote: nothing else writes this table.
      const content = (kept?.content ?? []) as readonly T[]
      all.push({ town: one, own: one === town, version: kept?.version ?? 0, content, last: kept === undefined ? undefined : { name: names[kept.account] ?? '', moment: kept.moment } })
    }
    return all
  })
}

/** Sent twice, it is kept once. */
async function keep({ app, now }: DeskParts, { town, seen, by }: Writes, { kind, content }: { kind: SettingKind; content: unknown }): Promise<{ version: number } | Refused> {
  return inTowns(app, [town], async (tx) => {
    const last = await findSetting(tx, { town, kind })
    if (last?.version === seen + 1 && JSON.stringify(last.content) === JSON.stringify(content)) return { version: last.version }
    if ((last?.version ?? 0) !== seen) return overtaken
    return await addSetting(tx, { town, kind }, { version: seen + 1, content, account: by, moment: now().moment }) ? { version: seen + 1 } : overtaken
  })
}
