import { exportList, sayPurpose } from '@zhenzhi/contract'
import { refuse } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { WalkedPage } from '../../../cases/list-walk.ts'
import type { Officer } from '../../../people/officer.ts'
import { filterWords } from '../../present/filter-words.ts'
import { fieldsIn, listCell, listColumnsOf, walkedNames } from '../../present/list-columns.ts'
import type { ListCell } from '../../present/list-columns.ts'
import { statusOf } from '../../status.ts'
import { listAsked } from './list-asked.ts'
import { listOf, noSuchList } from './list-parts.ts'
import type { ListRouteParts } from './list-parts.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Of these at once; each holds a connection for a page at a time. */
const mostAtOnce = 3
/** A sheet holds 1,048,576 rows, one of them its heading. */
const mostRows = 1_048_575
/** Of these every case read is a line in the log. */
const mostRevealed = 5000

/** A kind's cases as a spreadsheet, written while it is sent: whoever breaks it off ends it. Its beginning and its end are lines in the log. */
export const exportRoute: FastifyPluginAsyncZod<ListRouteParts> = async (app, own) => {
  const { parts, walk, write, mayReveal } = own
  const running = new Set<string>()
  app.post('/towns/:town/lists/:definition/export', { schema: exportList, config: { asks: 'cases.see' } }, async ({ officer, params, body }, reply) => {
    const definition = listOf(parts, params, officer)
    if (definition === undefined) return reply.code(statusOf['not-found']).send(noSuchList)
    const columns = body.columns.flatMap((key) => listColumnsOf(definition).filter((one) => one.key === key))
    if (columns.length === 0) return reply.code(statusOf['field-missing']).send(refuse('field-missing', '请至少选一栏。', 'columns'))
    const purpose = sayPurpose(body.why, body.purpose ?? '')
    if (body.reveal !== undefined && purpose === undefined) return reply.code(statusOf['purpose-missing']).send(refuse('purpose-missing', '导出完整的个人信息要写明用途，每一件都会记入日志。', 'purpose'))
    if (body.reveal !== undefined && !mayReveal(officer, params.town)) return reply.code(statusOf['not-your-post']).send(refuse('not-your-post', '您的岗位不能导出完整的个人信息。请不勾选这一项，或者请有权限的同事导出。'))
    if (running.has(officer.account)) return reply.code(statusOf.busy).send(refuse('busy', '您有一个导出还没有完成，请等它完成或取消后再导。'))
    if (running.size >= mostAtOnce) return reply.code(statusOf.busy).send(refuse('busy', '现在有几位同事在导出，请过一会儿再试。'))
    running.add(officer.account)
    try {
      const names = await parts.names.forTowns([params.town])
      const post = officer.reach.posts.find((one) => one.town === params.town)?.post ?? ''
      const town = names.towns[params.town]
      const line = { town: params.town, account: officer.account, post, subjectKind: 'list', subject: definition.id, ...(body.reveal === undefined ? {} : { purpose: purpose ?? '' }) }
      await parts.people.audit({ ...line, verb: 'export', detail: { columns: columns.map(({ key }) => key), narrowed: narrowedBy(body) } })
      const told = { rows: 0, masked: 0, cut: false, whole: false }
      const reveal = body.reveal === undefined ? undefined : { post, purpose: purpose ?? '', moment: parts.now().moment }
      const walking = { asked: { ...listAsked({ ...body, ...params }), ...params }, reach: officer.reach, fields: fieldsIn(columns.map(({ key }) => key)), ...(reveal === undefined ? {} : { reveal }) }
      const file = write({
        name: definition.title, columns: columns.map(({ title, kind }) => ({ title, width: widthOf(title, kind) })), moment: new Date(parts.now().moment),
        pages: pagesOf(walk(walking), { keys: columns.map(({ key }) => key), told, most: reveal === undefined ? mostRows : mostRevealed }),
        about: { name: '导出说明', rows: () => aboutOf({ definition, officer, town, told, purpose: reveal?.purpose, moment: parts.now().moment, post: parts.posts[post]?.title ?? '', filters: filterWords(definition, body, names.places) }) },
      })
      file.once('close', () => {
        running.delete(officer.account)
        parts.people.audit({ ...line, verb: told.whole ? 'export-done' : 'export-broken', detail: { rows: told.rows } }).catch((fault: unknown) => app.log.error(fault))
      })
      const name = `${town?.demo === true ? '演示数据-' : ''}${definition.title}-${parts.now().day}.xlsx`
      return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'private, no-store').type(xlsx).send(file)
    } catch (fault) {
      running.delete(officer.account)
      throw fault
    }
  })
}

interface Told {
  rows: number
  masked: number
  /** As many as a file holds: there may be more. */
  cut: boolean
  whole: boolean
}

async function* pagesOf(walked: AsyncGenerator<WalkedPage, void, undefined>, { keys, told, most }: { keys: readonly string[]; told: Told; most: number }): AsyncGenerator<ListCell[][], void, undefined> {
  for await (const page of walked) {
    const rows = page.rows.slice(0, most - told.rows)
    const looking = { names: walkedNames(page), units: page.units }
    yield rows.map((row) => keys.map((key) => listCell(row, key, looking)))
    told.rows += rows.length
    told.masked += rows.reduce((sum, row) => sum + row.masked, 0)
    told.cut = told.rows >= most
    if (told.cut) break
  }
  told.whole = true
}

interface About {
  definition: Definition
  officer: Officer
  town: { name: string; demo: boolean } | undefined
  told: Told
  purpose: string | undefined
  moment: string
  post: string
  filters: readonly { title: string; says: string }[]
}

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' })

/** What was asked, by whom and when, and what came of it. Of cases that are kept from somebody not even a count is told. */
function aboutOf({ definition, officer, town, told, purpose, moment, post, filters }: About): string[][] {
  return [
    ...(town?.demo === true ? [['演示数据', '人名、电话、事项都是编造的，不能作为依据。']] : []),
    ['台账', definition.title], ['乡镇', town?.name ?? ''],
    ...(filters.length === 0 ? [['条件', '没有条件，全部']] : filters.map(({ title, says }) => [`条件：${title}`, says])),
    ['导出人', `${officer.name}${post === '' ? '' : `（${post}）`}`], ['导出时间', clock.format(new Date(moment))],
    ['件数', `${told.rows}${told.cut ? '（已到一次能导出的件数上限，后面的没有导出，请缩小条件分次导）' : ''}`],
    ['按权限没有完整显示的内容', told.masked === 0 ? '没有' : `${told.masked} 处，只显示一部分或不显示`],
    ...(purpose === undefined ? [] : [['用途', `${purpose}（每一件的查看都已记入日志）`]]),
    ['说明', '只有导出人按岗位看得到的事项。导出时间、条件和件数已记入日志。表里有个人信息的，请按规定保管，用完及时删除。'],
  ]
}

/** Which filters were used; not what was typed into them. */
function narrowedBy({ columns: _columns, reveal: _reveal, why: _why, purpose: _purpose, ...body }: Record<string, unknown>): string[] {
  return Object.keys(body).filter((name) => body[name] !== undefined)
}

function widthOf(title: string, kind: string): number {
  if (kind === 'day') return 12
  return Math.max(title.length * 2 + 4, kind === 'text' || kind === 'people' ? 28 : 14)
}
