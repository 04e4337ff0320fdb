import type { CrossCheck, CrossTerm } from '@zhenzhi/kernel'
import { disputeKinds } from './words/dispute-kinds.ts'

const of = (...figures: string[]): CrossTerm[] => figures.map((figure) => ({ figure, at: 'period' }))
const carried = (figure: string): CrossTerm => ({ figure, at: 'before' })

/** What was carried over and what came in is what was done and what is left. */
function flow(id: string, title: string, { open, came, done }: { open: string; came: string; done: readonly string[] }): CrossCheck {
  return { id, title, left: [carried(open), ...of(came)], how: '=', right: of(...done, open) }
}

const joined = '相差的是并成一件而原来类别不同的纠纷'

/** Figures of the catalog that must hang together, for whoever checks a report before it goes. A name of the field: 勾稽关系. */
export const crossChecks: readonly CrossCheck[] = [
  flow('disputes-flow', '矛盾纠纷：上年结转 + 新增 = 了结 + 在办', { open: 'disputes-open', came: 'disputes-begun', done: ['disputes-ended'] }),
  flow('visit-problems-flow', '大走访问题：上年未解决 + 新发现 = 已解决 + 未解决', { open: 'key-person-problems-open', came: 'key-person-problems-found', done: ['key-person-problems-solved'] }),
  flow('close-outs-flow', '倒销号：上年未销号 + 新挂号 = 已销号 + 未销号', { open: 'close-outs-standing', came: 'close-outs-listed', done: ['close-outs-cancelled'] }),
  flow('disorder-spots-flow', '治安乱点：上年挂牌 + 新挂牌 = 已摘牌 + 挂牌中', { open: 'disorder-spots-standing', came: 'disorder-spots-listed', done: ['disorder-spots-cleared'] }),
  flow('railway-hazards-flow', '护路隐患：上年未销号 + 新发现 = 已销号 + 已移送 + 未销号', { open: 'railway-hazards-standing', came: 'railway-hazards-found', done: ['railway-hazards-closed', 'railway-hazards-handed-on'] }),
  flow('backlog-petitions-flow', '信访积案：上年在册 + 新列 = 化解 + 在册', { open: 'backlog-petitions-open', came: 'backlog-petitions-listed', done: ['backlog-petitions-resolved'] }),
  {
    id: 'instruction-tasks-flow', title: '批示任务：上年未办结 + 交办 ≥ 办结 + 未办结', left: [carried('instruction-tasks-standing'), ...of('instruction-tasks')], how: '>=',
    right: of('instruction-tasks-closed', 'instruction-tasks-standing'), note: '相差的是撤回的任务',
  },
  {
    id: 'grid-events-flow', title: '网格事件：上年未结 + 上报 ≥ 办结 + 转入法定途径 + 未结', left: [carried('grid-events-standing'), ...of('grid-events')], how: '>=',
    right: of('grid-events-closed', 'grid-events-handed-on', 'grid-events-standing'), note: '相差的是不予受理的',
  },
  // A dispute joined out of two counts once in all, and once under each of its kinds.
  { id: 'disputes-by-source', title: '主动 + 依申请 + 委托移送 ≥ 受理的矛盾纠纷', left: of('disputes-accepted-sweep', 'disputes-accepted-application', 'disputes-accepted-referral'), how: '>=', right: of('disputes-accepted'), note: joined },
  { id: 'disputes-by-kind', title: '各类型之和 ≥ 受理的矛盾纠纷', left: of(...Object.keys(disputeKinds).map((kind) => `disputes-kind-${kind}`)), how: '>=', right: of('disputes-accepted'), note: joined },
  { id: 'disputes-by-level', title: '组级 + 村级 + 镇级 ≥ 调解成功', left: of('disputes-settled-group', 'disputes-settled-village', 'disputes-settled-town'), how: '>=', right: of('disputes-succeeded'), note: joined },
  { id: 'disputes-concluded', title: '调解终结 ≥ 调解成功', left: of('disputes-concluded'), how: '>=', right: of('disputes-succeeded') },
  { id: 'mediators', title: '人民调解员 = 专职 + 兼职', left: of('mediators'), how: '=', right: of('mediators-full-time', 'mediators-part-time') },
  { id: 'mediation-committees', title: '人民调解委员会 ≥ 镇级 + 村级', left: of('mediation-committees'), how: '>=', right: of('mediation-committees-town', 'mediation-committees-village'), note: '相差的是企事业单位、行业性专业性的' },
  { id: 'reception-persons', title: '接待群众：人次 ≥ 批次', left: of('reception-persons'), how: '>=', right: of('reception-groups') },
  { id: 'reception-persons-by-heads', title: '党政主要负责人接待：人次 ≥ 批次', left: of('reception-persons-by-heads'), how: '>=', right: of('reception-groups-by-heads') },
  { id: 'reception-places', title: '接待批次 ≥ 综治中心 + 信访接待室', left: of('reception-groups'), how: '>=', right: of('reception-centre-groups', 'reception-room-groups'), note: '相差的是在别处接待的' },
  { id: 'petition-persons', title: '本镇信访：人次 ≥ 来访批次', left: of('town-petition-persons'), how: '>=', right: of('town-petition-groups') },
  { id: 'petition-channels', title: '本镇信访件 ≥ 来信 + 来访', left: of('town-petitions'), how: '>=', right: of('town-petitions-letters', 'town-petitions-visits'), note: '相差的是网上、电话等渠道的' },
  { id: 'asset-trades', title: '三资交易 ≥ 工程类 + 资源类', left: of('asset-trades'), how: '>=', right: of('asset-trades-works', 'asset-trades-resources'), note: '相差的是其他类' },
  { id: 'village-adviser-services', title: '法律顾问进村：服务项目 ≥ 进村次数', left: of('village-adviser-services'), how: '>=', right: of('village-adviser-visits'), note: '相差的是一次进村做了几样的；咨询按人次，不能和次数相加' },
  { id: 'certificates', title: '取得执法证 ≥ 免考', left: of('certificates-gained'), how: '>=', right: of('certificate-exempt') },
  { id: 'law-instructions', title: '党政主要负责人批示 = 书记 + 镇长', left: of('law-instructions'), how: '=', right: of('law-instructions-by-secretary', 'law-instructions-by-mayor') },
]
