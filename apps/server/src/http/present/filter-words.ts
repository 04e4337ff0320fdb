import { own } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import type { Narrowing } from '../routes/cases/list-asked.ts'

/** What a list was narrowed by, in words, as it stands over a ledger and beside an export. */
export function filterWords(definition: Definition, { state, closed, overdue, place, words, from, to, where }: Narrowing, places: Readonly<Record<string, string>>): { title: string; says: string }[] {
  const fields = (where === undefined ? [] : typeof where === 'string' ? [where] : where).flatMap((one) => {
    const at = one.indexOf(':')
    const field = own(definition.fields, one.slice(0, at))
    const value = one.slice(at + 1)
    if (field === undefined) return []
    return [{ title: field.title, says: field.kind === 'choice' || field.kind === 'choices' ? own(field.choices, value) ?? value : value }]
  })
  return [
    ...(from === undefined && to === undefined ? [] : [{ title: '登记日期', says: `${from ?? '开始'} 至 ${to ?? '现在'}` }]),
    ...(state === undefined ? [] : [{ title: '状态', says: own(definition.states, state)?.title ?? state }]),
    ...(closed === undefined ? [] : [{ title: '是否办结', says: closed === 'yes' ? '已办结' : '未办结' }]),
    ...(overdue === undefined ? [] : [{ title: '期限', says: '已逾期' }]),
    ...(place === undefined ? [] : [{ title: '村或网格', says: own(places, place) ?? place }]),
    ...fields,
    ...(words === undefined || words === '' ? [] : [{ title: '内容里有', says: words }]),
  ]
}
