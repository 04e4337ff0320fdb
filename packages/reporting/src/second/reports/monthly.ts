import { figure } from '../second-report.ts'
import type { SecondReport, SecondRow } from '../second-report.ts'

const monthly = ['本月', '本年累计'] as const
const both = (label: string, id: string, level: 0 | 1 | 2 = 0): SecondRow => ({ label, level, cells: [figure(id), figure(id, 'year')] })
/** A stock reads the same for the month and for the year: it stands on the last day. */
const stands = (label: string, id: string): SecondRow => ({ label, level: 0, cells: [figure(id), figure(id, 'year')] })
const before = (label: string, id: string): SecondRow => ({ label, level: 0, cells: [figure(id, 'before'), { of: 'blank' }] })

const kinds = {
  family: '婚姻家庭', neighbours: '邻里', housing: '房屋宅基地', contract: '合同', business: '生产经营', damages: '损害赔偿', land: '山林土地', reclamation: '土地复垦', demolition: '征地拆迁', environment: '环境污染',
  wages: '拖欠农民工工资', labour: '劳动争议', tourism: '旅游', 'online-trade': '电子商务', property: '物业', consumer: '消费', medical: '医疗', traffic: '道路交通事故', other: '其他',
}

/** 人民调解月报: what came, by kind, how it ended, who mediated. */
export const mediationMonth: SecondReport = {
  id: 'mediation-month',
  title: '人民调解工作月报',
  every: 'month',
  basis: '县司法局月报（本地要求）',
  parts: [
    {
      heading: '一、调解情况',
      tables: [{
        title: '调解情况', corner: '项目', columns: monthly,
        rows: [
          before('月初在办（件）', 'disputes-open'), both('本期新增（件）', 'disputes-begun'), both('本期了结（件）', 'disputes-ended'), stands('月末在办（件）', 'disputes-open'), both('受理（件）', 'disputes-accepted'), both('调解终结（件）', 'disputes-concluded'),
          both('调解成功（件）', 'disputes-succeeded', 1), both('调解成功率（%）', 'mediation-success-rate', 1), both('村组化解（件）', 'disputes-settled-in-village', 1), both('疑难复杂（件）', 'disputes-difficult'),
          both('防止群体性上访（件）', 'prevented-petition'), both('调解场次（场）', 'mediation-sessions'),
        ],
      }],
    },
    { heading: '二、按纠纷类别', tables: [{ title: '按纠纷类别', corner: '类别', columns: monthly, rows: Object.entries(kinds).map(([kind, says]) => both(says, `disputes-kind-${kind}`)) }] },
    {
      heading: '三、组织和人员',
      tables: [{ title: '组织和人员', corner: '项目', columns: monthly, rows: [stands('人民调解委员会（个）', 'mediation-committees'), stands('人民调解员（名）', 'mediators'), stands('专职人民调解员（名）', 'mediators-full-time')] }],
    },
    { heading: '四、说明', write: { key: 'notes', hint: '一件纠纷归入几类的，各类之和会多于受理数', starts: '' } },
  ],
  balances: [{ title: '月初在办 + 本期新增 = 本期了结 + 月末在办（本月）', table: '调解情况', left: ['月初在办（件）', '本期新增（件）'], right: ['本期了结（件）', '月末在办（件）'] }],
}

/** 信访月报: what the town took in and handled, what stands on the platform above, how it went. */
export const petitionMonth: SecondReport = {
  id: 'petition-month',
  title: '信访工作月报',
  every: 'month',
  basis: '县信访局月报（本地要求）',
  parts: [
    {
      heading: '一、本镇办理',
      tables: [{
        title: '本镇办理', corner: '项目', columns: monthly,
        rows: [
          both('收到信访件（件）', 'town-petitions'), both('来信（件）', 'town-petitions-letters', 1), both('来访（件）', 'town-petitions-visits', 1), both('信访人次（人次）', 'town-petition-persons'), both('来访批次（批）', 'town-petition-groups'),
          both('群体访（批）', 'town-petition-group-visits', 1), both('出具处理意见（件）', 'petition-opinions'), both('调解、和解（件）', 'petitions-settled'), both('导入法定途径（件）', 'town-petitions-routed'), stands('在办（件）', 'town-petitions-open'),
        ],
      }],
    },
    {
      heading: '二、上级平台件',
      tables: [{
        title: '上级平台件', corner: '项目', columns: monthly,
        rows: [both('阳光信访平台受理（件）', 'sunshine-petitions'), both('市民热线受理（件）', 'hotline-orders'), both('信访办理率（%）', 'petition-handling-rate'), both('信访按期办结率（%）', 'petition-in-time-rate'), both('信访满意率（%）', 'petition-satisfaction-rate')],
      }],
    },
    { heading: '三、越级访和积案', tables: [{ title: '越级访和积案', corner: '项目', columns: monthly, rows: [both('赴省进京（起）', 'escalated-petitions'), both('化解信访积案（起）', 'backlog-petitions-resolved'), stands('在册信访积案（起）', 'backlog-petitions-open')] }] },
    { heading: '四、说明', write: { key: 'notes', hint: '需要说明的情况', starts: '' } },
  ],
  balances: [],
}
