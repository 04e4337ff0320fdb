import { defineIndicator } from '@zhenzhi/kernel'
import type { Indicator, Reading } from '@zhenzhi/kernel'

const shared = { part: 1 } as const
const m = (name: string) => `town-petition.${name}`
const counted = (name: string, where?: Readonly<Record<string, readonly string[]>>) => ({ as: 'count', measure: m(name), ...(where === undefined ? {} : { where }) }) as const
const share = (numerator: ReturnType<typeof counted>, denominator: ReturnType<typeof counted>): Reading => ({ as: 'rate', numerator, denominator })
type Named = Pick<Indicator, 'id' | 'title' | 'code'>
const cases = (named: Named, row: string, reading: Reading): Indicator => defineIndicator({ ...shared, ...named, unit: '件', rows: [row], reading })

const coming = [
  cases({ id: 'town-petitions', title: '本镇办理的信访件', code: 'PT-01' }, 'E05', counted('received')),
  cases({ id: 'town-petitions-letters', title: '来信件数', code: 'PT-01' }, 'E05', counted('received', { channel: ['letter'] })),
  cases({ id: 'town-petitions-visits', title: '来访件数', code: 'PT-01' }, 'E05', counted('received', { channel: ['visit'] })),
  defineIndicator({ ...shared, id: 'town-petition-persons', title: '本镇办理的信访人次', code: 'PT-01', unit: '人次', rows: ['E05'], reading: { as: 'sum', measure: m('persons') } }),
  defineIndicator({ ...shared, id: 'town-petition-groups', title: '来访批次', code: 'PT-01', unit: '批', rows: ['E05'], reading: counted('groups') }),
  defineIndicator({ ...shared, id: 'town-petition-group-visits', title: '群体访批次', code: 'PT-14', unit: '批', rows: ['E05'], reading: counted('groupVisits') }),
  cases({ id: 'town-petitions-open', title: '本镇在办信访件' }, 'E05', { as: 'stock', measure: m('standing') }),
  defineIndicator({ ...shared, id: 'town-petitions-online-share', title: '网上信访占比', code: 'PT-10', unit: '%', rows: ['E05'], reading: share(counted('received', { channel: ['online', 'mailbox', 'sunshine'] }), counted('received')) }),
  defineIndicator({ ...shared, id: 'town-petitions-repeat-rate', title: '重复信访率', code: 'PT-09', unit: '%', rows: ['E05'], reading: share(counted('received', { times: ['again'] }), counted('received')) }),
  cases({ id: 'town-petitions-routed', title: '导入法定途径的信访件' }, 'E16', counted('routed', { route: ['litigation', 'arbitration', 'party', 'administrative', 'duty'] })),
  cases({ id: 'town-petitions-by-opinion', title: '由本镇出具意见的信访件' }, 'E16', counted('routed', { route: ['opinion'] })),
  defineIndicator({ ...shared, id: 'town-petitions-returned-by-unit-rate', title: '信访件派错率', unit: '%', rows: ['E20'], reading: share(counted('returnedByUnit'), counted('forwarded')) }),
]

const course = [
  cases({ id: 'petitions-led', title: '领导包案件数', code: 'PT-12' }, 'D09', counted('led')),
  cases({ id: 'petitions-led-resolved', title: '领导包案化解' }, 'D09', counted('ledResolved')),
  defineIndicator({ ...shared, id: 'petition-leader-contacts', title: '包案联系次数', unit: '次', rows: ['D09'], reading: counted('contacts') }),
  defineIndicator({ ...shared, id: 'petitions-planned-rate', title: '一件一人一方案率', unit: '%', rows: ['D10'], reading: share(counted('planned'), counted('toBePlanned')) }),
  cases({ id: 'important-petitions', title: '重要信访件' }, 'E17', counted('important')),
  cases({ id: 'important-petitions-closed', title: '重要信访件办结' }, 'E17', counted('importantClosed')),
  cases({ id: 'petitions-extended', title: '延期的信访件', code: 'PT-13' }, 'E05', counted('extended')),
  cases({ id: 'petitions-settled', title: '调解、和解的信访件' }, 'E05', counted('settled')),
  defineIndicator({ ...shared, id: 'petition-hearings', title: '信访听证', unit: '次', rows: ['E05'], reading: counted('hearings') }),
]

const ending = [
  cases({ id: 'petition-opinions', title: '出具处理意见' }, 'E05', counted('opinions')),
  cases({ id: 'petition-reviews-decided', title: '复查审结', code: 'PT-13' }, 'E05', counted('reviewed')),
  cases({ id: 'petition-rechecks-decided', title: '复核审结', code: 'PT-13' }, 'E05', counted('rechecked')),
  defineIndicator({ ...shared, id: 'petition-reviews-upheld-rate', title: '复查维持率', code: 'PT-13', unit: '%', rows: ['E05'], reading: share(counted('reviewed', { reviewOutcome: ['upheld'] }), counted('reviewed')) }),
  defineIndicator({ ...shared, id: 'petitions-resolved-at-once-rate', title: '一次性化解率', code: 'PT-08', unit: '%', rows: ['E05'], reading: share(counted('resolvedAtOnce'), counted('firstClosed')) }),
]

export const townPetitionIndicators = [...coming, ...course, ...ending]
