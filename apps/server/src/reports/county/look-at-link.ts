import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { withCounty } from '@zhenzhi/reporting'
import { v7 } from 'uuid'
import type { Looked } from '../../outside/webhook/look-at-page.ts'
import { inTowns } from '../../store/in-towns.ts'
import { addLinkCheck } from '../../store/reports/county/link-checks.ts'
import type { LinkCheck } from '../../store/reports/county/link-checks.ts'
import { listSteps } from '../../store/reports/report-steps.ts'
import type { CountyParts } from './county-parts.ts'

interface LinkAsked {
  year: number
  town: { id: number; name: string }
  by: Id
}

/** Looks at the address the town gave when it published, once, because somebody asks; what was found is kept with its day. */
export async function lookAtLink({ app, now, lookAt }: CountyParts, { year, town, by }: LinkAsked): Promise<LinkCheck | Refused> {
  const of = { town: town.id, year }
  const { address } = withCounty(await inTowns(app, [town.id], (tx) => listSteps(tx, of)))
  if (address === null) return refuse('not-found', '这个乡镇还没有登记公开的网址。')
  const found = foundAt(await lookAt(address), { year, town: town.name.replace(/（[^）]*）$/, '') })
  const { moment, day } = now()
  await inTowns(app, [town.id], (tx) => addLinkCheck(tx, of, { id: v7(), address, day, ...found, account: by, moment }))
  return { address, day, ...found }
}

/** A page that names the report, its year and the town is taken for it; nothing more is read out of it. */
function foundAt(looked: Looked, { year, town }: { year: number; town: string }): Pick<LinkCheck, 'found' | 'says'> {
  if ('none' in looked) return { found: looked.none, says: looked.says }
  if (looked.status !== 200) return { found: 'fault', says: `网站答复 ${looked.status}，网页打不开。` }
  const text = looked.text.replaceAll(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]*>|\s+/gi, '')
  const missing = [text.includes('法治政府建设') ? '' : '“法治政府建设”', text.includes(String(year)) ? '' : `“${year}”`, text.includes(town) ? '' : `“${town}”`].filter((one) => one !== '')
  if (missing.length > 0) return { found: 'other-page', says: `网页能打开，但页面上没有${missing.join('、')}，请点开看看是不是这份报告。` }
  return { found: 'report', says: '网页能打开，写有乡镇、年度和“法治政府建设”。' }
}
