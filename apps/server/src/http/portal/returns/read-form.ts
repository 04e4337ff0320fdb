import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { Sending } from '../../../returns/link-visit.ts'

const labels = { found: '本月发现几起', resolved: '化解几起', still: '还有几起', incidents: '群体性事件' } as const
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the form says, held against what was open: refused with what it ought to be. `本月没有` is nought in everything that is new. */
export function readForm(field: (name: string) => string, opening: number): Sending | Refused {
  const [key, after, as] = [field('key'), Number(field('after')), field('as') === 'amend' ? 'amend' as const : 'file' as const]
  if (!uuid.test(key) || !Number.isInteger(after)) return refuse('not-accepted', '页面已经过期，请再填一次。')
  if (field('nought') === 'yes') return { key, after, as, found: 0, resolved: 0, still: opening, incidents: 0 }
  const typed = { found: numberIn(field('found')), resolved: numberIn(field('resolved')), still: numberIn(field('still')), incidents: numberIn(field('incidents')) }
  for (const [name, label] of Object.entries(labels)) {
    if (Object.entries(typed).some(([one, value]) => one === name && value === undefined)) return refuse('field-wrong', `“${label}”要填数字，没有填0。`, name)
  }
  const { found = 0, resolved = 0, still = 0, incidents = 0 } = typed
  const due = opening + found - resolved
  if (due < 0) return refuse('field-wrong', `上月还没有化解的${opening}起，加本月发现的${found}起，只有${opening + found}起，化解不了${resolved}起。请核对。`, 'resolved')
  if (due !== still) return refuse('field-wrong', `数目对不上：上月还有${opening}起，加发现${found}起，减化解${resolved}起，应当还有${due}起，您填的是${still}起。请核对。`, 'still')
  const note = field('note').trim()
  return { key, after, as, found, resolved, still, incidents, ...(note === '' ? {} : { note }) }
}

function numberIn(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim()
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined
}
