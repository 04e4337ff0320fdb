import type { Definition, Field } from '@zhenzhi/kernel'
import type { Placeholder } from '../outside/document/template/check-template.ts'

const personParts: readonly Placeholder[] = [
  { tag: 'name', title: '姓名' }, { tag: 'sex', title: '性别' }, { tag: 'birth', title: '出生日期' }, { tag: 'phone', title: '联系电话' },
  { tag: 'idNumber', title: '公民身份号码' }, { tag: 'address', title: '住址' }, { tag: 'employer', title: '工作单位' },
]

const steps: readonly Placeholder[] = [{ tag: 'day', title: '日期' }, { tag: 'title', title: '办理事项' }, { tag: 'who', title: '经办人' }, { tag: 'note', title: '说明' }]

/** What every paper may name beside the fields of its matter. */
const everywhere: readonly Placeholder[] = [
  { tag: 'number', title: '文书编号' }, { tag: 'issuedOn', title: '制作日期' }, { tag: 'town', title: '乡镇名称' }, { tag: 'copies', title: '份数' },
  { tag: 'timeline', title: '办理经过', within: steps },
]

/** Everything a template of this matter may name: its fields by their names, lists with their columns, and what every paper has. */
export function placeholdersOf({ fields }: Definition): readonly Placeholder[] {
  const own = Object.entries(fields).map(([tag, field]) => ({ tag, title: field.title, ...columnsOf(field) }))
  return [...own, ...everywhere.filter(({ tag }) => !Object.hasOwn(fields, tag))]
}

function columnsOf(field: Field): { within?: readonly Placeholder[] } {
  if (field.kind === 'people') return { within: personParts }
  return field.kind === 'rows' ? { within: Object.entries(field.fields).map(([tag, { title }]) => ({ tag, title })) } : {}
}
