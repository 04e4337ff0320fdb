import type { ExtractView, ReadingView } from '@zhenzhi/contract'
import type { Extract, ExtractCase, ToldOf } from '../../cases/rights/make-extract.ts'

export interface Presenting {
  town: { name: string; demo: boolean }
  request: string
  posts: Readonly<Record<string, { title: string }>>
  offices: Readonly<Record<string, string>>
  /** How long closed cases of a definition are kept, in words. */
  kept: (definition: string) => string
}

const partTitles: Readonly<Record<string, string>> = { name: '姓名', sex: '性别', birth: '出生日期', phone: '电话', idNumber: '身份证号', address: '住址', employer: '工作单位' }

/** What a deed is called towards the person whose case was read. */
const verbs: Readonly<Record<string, string>> = {
  'read': '查看', 'reveal': '查看完整内容', 'act': '办理', 'paper': '制作文书', 'file': '查看附件', 'extract': '制作本清单', 'readers-read': '查看阅读记录', 'person-correct': '更正',
}

const notes = [
  '本清单按制作人的权限制作；保密的信访、帮扶事项由承办科室或镇领导另行提供。',
  '本清单只列本人的信息。办理中的文字材料和附件可能涉及他人，没有列入；需要查阅的，请向保管的科室提出。',
  '对内容有异议的，可以申请更正、补充；认为处理不当的，可以依法向人民法院起诉。',
]

export function extractView({ day, cases, elsewhere }: Extract, presenting: Presenting): ExtractView {
  const { town, request, offices } = presenting
  return {
    town: town.name, day, request, demo: town.demo, notes,
    cases: cases.map((one) => caseView(one, presenting)),
    elsewhere: elsewhere.map(({ unit, cases: number }) => ({ office: offices[unit] ?? '其他科室', cases: number })),
  }
}

function caseView(one: ExtractCase, { posts, offices, kept }: Presenting): ExtractView['cases'][number] {
  const { definition, state } = one
  return {
    id: one.id, title: definition.title, state: one.void ? '已作废' : definition.states[state]?.title ?? state, opened: one.opened,
    source: `由${posts[one.source]?.title ?? '工作人员'}登记`, office: offices[one.unit] ?? '本乡镇', kept: kept(definition.id),
    told: one.told.map((told) => toldView(told, one)), readings: one.readings.map((line) => readingView(line, posts)),
  }
}

function toldView({ field, day, former, parts }: ToldOf, { definition }: ExtractCase): ExtractView['cases'][number]['told'][number] {
  const spec = definition.fields[field]
  return {
    role: spec?.title ?? field, basis: spec?.basis ?? `办理“${definition.title}”，由本人或来件提供`, day, former,
    parts: Object.entries(partTitles).flatMap(([name, title]) => (parts[name] === undefined ? [] : [{ title, value: parts[name] }])),
  }
}

export function readingView({ moment, name, post, verb, purpose }: ExtractCase['readings'][number], posts: Presenting['posts']): ReadingView {
  return { moment, name: name === '' ? '系统' : name, post: posts[post]?.title ?? '', verb: verbs[verb] ?? verb, purpose }
}
