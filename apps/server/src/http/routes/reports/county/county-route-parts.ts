import { refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import type { Officer } from '../../../../people/officer.ts'
import type { CountyDesk } from '../../../../reports/county/county-desk.ts'
import type { CountyOf } from '../../../../reports/county/county-parts.ts'
import type { EditionDesk } from '../../../../reports/editions/edition-parts.ts'

export interface CountyRouteParts {
  desk: CountyDesk
  editions: Pick<EditionDesk, 'docx' | 'pdf' | 'html' | 'text'>
  makesPdf: () => Promise<boolean>
  now: () => { day: Day }
  audit: (officer: Officer, told: { town: number; verb: string; subject: string }) => Promise<void>
}

const byName = new Intl.Collator('zh-CN')

/** The county and its own towns, as this officer reaches them: a county above counties has none here. */
export function countyOf(officer: Officer, { town, year }: { town: number; year: number }): CountyOf {
  const name = officer.towns.find(({ id }) => id === town)?.name ?? ''
  const towns = officer.towns.filter(({ parent, kind }) => parent === town && kind === 'town').map((one) => ({ id: one.id, name: one.name }))
  return { county: { id: town, name }, year, towns: towns.toSorted((one, other) => byName.compare(one.name, other.name)) }
}

export const notBelow = refuse('not-your-town', '这个乡镇不归本县，请返回列表重新选择。')
export const marked = refuse('secret-mark', '文字中带有密级标志。涉密内容不能写进本系统，请删去后再提交。')
const ahead = refuse('period-wrong', '这个年度还没有开始，没有可看的报告。', 'year')

/** One of its towns by number; refused where it is another county's, or the year has not begun. */
export function oneBelow(of: CountyOf, town: number, today: Day): CountyOf['towns'][number] | Refused {
  return refuseYear(of, today) ?? of.towns.find(({ id }) => id === town) ?? notBelow
}

export function refuseYear({ year }: { year: number }, today: Day): Refused | undefined {
  return today < `${year}-01-01` ? ahead : undefined
}
