import { story } from '../../story.fixture.ts'
import { mediation } from './mediation.ts'

/** What a dispute is told with, in the stories of its acts. */
export const parties = [
  { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' },
  { person: '00000000-0000-7000-b000-000000000002', of: 'sealed' },
]
export const village = '00000000-0000-7000-a000-000000000001'
export const registered = { parties, village, kind: 'neighbours', source: 'sweep', level: 'village', summary: '因院墙滴水起争执' }
export const accepted = { willing: true, committee: '石桥村人民调解委员会', mediator: '示例调解员', told: true }
export const agreed = { issues: '滴水归谁处理', terms: '双方各退半尺', way: '当面履行', performBy: '2026-04-30', amount: '150000' }
export const copy = ['00000000-0000-7000-c000-000000000001']

/** A dispute agreed on in writing on 11 March, to be performed by 30 April. */
export const signedOf = (more: Record<string, string> = {}) => story(mediation, '2026-03-02', { ...registered, ...more })
  .then('2026-03-03', 'mediator', 'accept', accepted).then('2026-03-10', 'mediator', 'draft', agreed).then('2026-03-11', 'mediator', 'sign', { signedCopy: copy })
