import { createHash } from 'node:crypto'
import { refuse } from '@zhenzhi/kernel'
import type { Definition, Id, Moment, PaperSpec, Refused } from '@zhenzhi/kernel'
import { checkTemplate } from '../outside/document/template/check-template.ts'
import type { Placeholder, TemplateChecked } from '../outside/document/template/check-template.ts'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { findTemplate } from '../store/law/load-law.ts'
import { keepChoice, keepTemplate, templateChoices } from '../store/papers/town-templates.ts'
import type { ChoiceMade } from '../store/papers/town-templates.ts'
import { exampleOf } from './example-of.ts'
import { placeholdersOf } from './placeholders.ts'

/** A paper of a matter, and the town it is asked about. */
export interface PaperOf {
  town: number
  definition: Definition
  paper: string
  spec: PaperSpec
  demo: boolean
}

export interface Choosing extends PaperOf {
  /** The last choice the person saw, 0 for none: another one made meanwhile is not written over. */
  seen: number
  account: Id
  post: string
}

export interface TemplateDesk {
  choices: (town: number) => Promise<readonly ChoiceMade[]>
  placeholders: (of: Pick<PaperOf, 'definition' | 'spec'>) => readonly (Placeholder & { article?: string })[]
  /** The bytes in force, or of an earlier choice of this town; undefined for any other hash. */
  find: (of: PaperOf, hash?: string) => Promise<Buffer | undefined>
  check: (of: PaperOf, bytes: Buffer) => Promise<TemplateChecked>
  /** Puts a checked template in force for what is made from now on. */
  use: (choosing: Choosing & { bytes: Buffer; file: string }) => Promise<{ version: number } | { faults: readonly string[] } | Refused>
  /** Back to an earlier one, or with null to the one the release brings. */
  back: (choosing: Choosing & { hash: string | null }) => Promise<{ version: number } | Refused>
}

export interface TemplateParts {
  app: Pool
  now: () => { moment: Moment }
  /** What this release brings, by name. */
  shipped: () => Readonly<Record<string, string>>
}

/** The templates papers are made from, which a town may change and change back. */
export function makeTemplateDesk(parts: TemplateParts): TemplateDesk {
  const choices = (town: number, name?: string) => inTowns(parts.app, [town], (tx) => templateChoices(tx, town, name))
  return {
    choices: (town) => choices(town),
    placeholders: ({ definition, spec }) => placeholdersOf(definition).map((one) => ({ ...one, ...articleOf(spec, one.tag) })),
    find: async ({ town, spec }, hash) => {
      const made = await choices(town, spec.template)
      const inForce = made[0]?.hash ?? parts.shipped()[spec.template]
      const wanted = hash ?? inForce
      const known = wanted === parts.shipped()[spec.template] || made.some((one) => one.hash === wanted)
      return wanted === undefined || !known ? undefined : findTemplate(parts.app, wanted)
    },
    check: (of, bytes) => checked(of, bytes),
    use: (choosing) => use(parts, choosing),
    back: (choosing) => back(parts, choosing),
  }
}

function articleOf({ requires, series }: PaperSpec, tag: string): { article?: string } {
  const article = tag === 'number' && series !== undefined ? '文书要编号' : requires[tag]
  return article === undefined ? {} : { article }
}

function checked({ definition, spec, demo }: PaperOf, bytes: Buffer): Promise<TemplateChecked> {
  const required = Object.entries(spec.requires).map(([tag, article]) => ({ tag, title: definition.fields[tag]?.title ?? tag, article }))
  const number = spec.series === undefined ? [] : [{ tag: 'number', title: '文书编号', article: '文书要编号' }]
  return checkTemplate({
    bytes, demo, known: placeholdersOf(definition), required: [...required, ...number],
    example: exampleOf(definition, spec.series === undefined ? undefined : `（2026）${spec.series}第1号`),
  })
}

async function use(parts: TemplateParts, choosing: Choosing & { bytes: Buffer; file: string }): Promise<{ version: number } | { faults: readonly string[] } | Refused> {
  const answer = await checked(choosing, choosing.bytes)
  if ('faults' in answer) return answer
  const hash = createHash('sha256').update(answer.bytes).digest('hex')
  return choose(parts, choosing, { hash, file: choosing.file, bytes: answer.bytes })
}

async function back(parts: TemplateParts, choosing: Choosing & { hash: string | null }): Promise<{ version: number } | Refused> {
  const { town, spec, hash } = choosing
  const earlier = (await inTowns(parts.app, [town], (tx) => templateChoices(tx, town, spec.template))).find((one) => one.hash === hash)
  if (hash !== null && earlier === undefined) return refuse('not-found', '没有找到这一版模板，请刷新后再选。')
  return choose(parts, choosing, { hash, file: earlier?.file ?? '' })
}

async function choose(parts: TemplateParts, { town, spec, seen, account, post }: Choosing, to: { hash: string | null; file: string; bytes?: Buffer }): Promise<{ version: number } | Refused> {
  const { hash, file, bytes } = to
  const name = spec.template
  const answer = await inTowns(parts.app, [town], async (tx) => {
    const last = (await templateChoices(tx, town, name))[0]?.version ?? 0
    if (last !== seen) return undefined
    if (bytes !== undefined && hash !== null) await keepTemplate(tx, { hash, name, bytes })
    return await keepChoice(tx, { town, name, version: last + 1, hash, file, account, post, moment: parts.now().moment }) ? { version: last + 1 } : undefined
  })
  return answer ?? moved
}

const moved: Refused = refuse('case-moved', '别人刚刚换过这份模板，请刷新看最新的，再决定要不要换。')

