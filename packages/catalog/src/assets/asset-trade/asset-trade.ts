import { choice, day, decimal, closed, defineMatter, files, longText, measure, money, open, rule, text, village, yes } from '@zhenzhi/kernel'
import { meetings, tradeClasses, tradeWays } from './asset-trade.choices.ts'

const report = '年度报告：三资平台交易宗数、金额、面积'
const flow = '农村产权交易流程：申请、民主决策、审核、挂牌、成交、公示、签约、备案'
const votes = '《农村集体经济组织法》第27、28条'
const desk = ['clerk'] as const
const villageDesk = ['village-official', 'clerk'] as const
const by = ['class', 'way', 'village'] as const
// a deal counts once its contract is signed, on the day it was struck: what is annulled in between was never one
const struck = { day: { last: 'deal' } } as const

/**
 * 三资平台交易: what a village's collective puts up for trade: applied for, decided by its members, looked over by the town, announced, struck or unsold,
 * shown in public, signed, filed and performed (I01). The days of announcing and showing are those of the county (COL-020, COL-021, local settings);
 * the town looks over what the village decided and decides nothing in its place. A platform's list is taken over as it is. Whoever gets it is in the contract and is named nowhere here.
 */
export const assetTrade = defineMatter({
  id: 'asset-trade',
  title: '三资平台交易',
  rows: ['I01'],
  place: 'village',
  office: 'rural-economy',
  corrects: desk,
  lists: ['name', 'class', 'village', 'price', 'area'],
  fields: {
    class: choice('交易类别', tradeClasses, { basis: report }),
    name: text('项目名称', { searchable: true, max: 200, basis: report }),
    village: village('所在村（社区）', { basis: report }),
    way: choice('交易方式', tradeWays, { basis: flow }),
    reserve: money('底价', { basis: flow, hint: '工程填最高限价' }),
    area: decimal('涉及土地', 'area', 2),
    plan: files('项目方案'),
    partyFirst: yes('村党组织已先研究', { basis: '《农村集体经济组织法》第26条第2款' }),
    meeting: choice('由谁表决', meetings, { basis: votes }),
    metOn: day('表决日期', { basis: votes }),
    carried: yes('表决通过', { basis: votes, hint: '成员大会、成员代表大会要三分之二以上同意才通过' }),
    resolution: files('会议决议'),
    opinion: longText('审核意见', { basis: flow }),
    announced: files('公告张贴的照片'),
    site: text('公告在哪里发布', { max: 200, basis: flow }),
    bidders: text('报名情况', { max: 200, basis: flow, hint: '写几家报名，不写名称' }),
    price: money('成交金额', { basis: report, hint: '合同期内的总金额，填到分' }),
    confirmed: files('签了字的成交确认书'),
    objection: longText('异议内容', { basis: flow, hint: '写什么异议，不写姓名、电话。' }),
    settled: longText('异议处理情况', { basis: flow, hint: '写查了什么、怎么答复的，不写姓名、电话。' }),
    contract: files('合同'),
    until: day('合同到期日', { hint: '有期限的填最后一天；到期前会提醒' }),
    filedUnder: text('备案号', { max: 60, hint: '没有编号的不填' }),
    performed: longText('履约情况', { basis: flow }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  papers: {
    announcement: { title: '交易公告', template: 'asset-trade/announcement.docx', requires: { name: flow, village: flow, class: flow, way: flow, reserve: flow } },
    confirmation: { title: '成交确认书', template: 'asset-trade/confirmation.docx', requires: { name: flow, village: flow, price: flow } },
  },
  states: {
    applied: open('已申请'), decided: open('已表决'), approved: open('已审核'), listed: open('挂牌中'), unsold: open('已流标'), dealt: open('成交公示中'),
    signed: open('已签约待备案'), filed: open('履约中'), performed: closed('已履约'), ended: closed('已终止'),
  },
  starts: 'applied',
  transitions: {
    register: {
      title: '提出交易申请', from: [], to: 'applied', by: villageDesk,
      asks: { class: 'required', name: 'required', village: 'required', way: 'required', reserve: 'required', area: 'optional', plan: 'optional' },
      when: (is) => is.says('资源类交易要填涉及土地的面积（亩，可以填两位小数）。', is.any(is.compare('class', '≠', 'resources'), is.compare('area', '>', '0'))),
    },
    decide: {
      title: '登记民主决策', from: ['applied'], to: 'decided', by: villageDesk, clears: ['resolution'],
      asks: { partyFirst: 'required', meeting: 'required', metOn: 'required', carried: 'required', resolution: 'optional' },
      when: (is) => is.all(
        is.says('由会议表决的重要事项，要先经村党组织研究讨论（《农村集体经济组织法》第26条第2款）。', is.any(is.compare('meeting', '=', 'board'), is.compare('partyFirst', '=', true))),
        is.says('表决没有通过，不能往下办。成员大会、成员代表大会要三分之二以上同意（《农村集体经济组织法》第27、28条）。', is.compare('carried', '=', true)),
        is.atDesk(is.says('请附会议决议的照片或者扫描件。', is.atLeast('resolution', 1))),
        is.says('表决日期不能晚于登记这一天，请核对。', is.daysBetween({ from: { field: 'metOn' }, to: { act: true } }, '≥', 0)),
      ),
    },
    approve: {
      title: '镇里审核通过', from: ['decided'], to: 'approved', by: [...desk, 'leader'], clears: ['opinion'], asks: { opinion: 'required' },
      due: rule('LOC-243').after('decided'), dueTitle: '交易审核', orBy: ['sendBack'],
      when: (is) => is.atDesk(is.advised('审核最好由申请和登记决策以外的人来办。', is.all(is.differentPersons('register'), is.differentPersons('decide')))),
    },
    sendBack: { title: '退回村里', from: ['decided'], to: 'applied', by: [...desk, 'leader'], clears: ['reason'], asks: { reason: 'required' } },
    list: {
      title: '挂牌公告', from: ['approved', 'unsold'], to: 'listed', by: desk, clears: ['bidders', 'announced'], issues: ['announcement'],
      asks: { site: 'required', announced: 'optional', reserve: 'optional' },
    },
    signUp: { title: '登记报名情况', from: ['listed'], by: desk, clears: ['bidders'], asks: { bidders: 'required' } },
    deal: {
      title: '成交', from: ['listed'], to: 'dealt', by: desk, clears: ['confirmed'], issues: ['confirmation'],
      asks: { price: 'required', confirmed: 'optional', area: 'optional' },
      // a period to wait for: it runs out, and only then may the deal be struck
      due: rule('COL-020').after('listed'), dueTitle: '交易公告期', orBy: ['fail'], duePasses: 'expired',
      when: (is) => is.all(
        is.atDesk(is.says('交易公告期还没有满，不能成交。公告几天是本地设置。', is.not(is.inTime('deal')))),
        is.says('成交金额要大于零，请核对。', is.compare('price', '>', '0')),
      ),
    },
    fail: { title: '流标', from: ['listed'], to: 'unsold', by: desk, clears: ['reason'], asks: { reason: 'required' } },
    object: { title: '登记异议', from: ['dealt'], by: desk, clears: ['objection'], asks: { objection: 'required' } },
    settle: { title: '登记异议处理', from: ['dealt'], by: [...desk, 'leader'], clears: ['settled'], asks: { settled: 'required' } },
    annul: { title: '撤销成交', from: ['dealt'], to: 'unsold', by: ['leader'], clears: ['reason', 'price'], asks: { reason: 'required' } },
    sign: {
      title: '签订合同', from: ['dealt'], to: 'signed', by: villageDesk, clears: ['contract'], asks: { contract: 'optional', until: 'optional' },
      due: rule('COL-021').after('dealt'), dueTitle: '成交公示期', orBy: ['annul'], duePasses: 'expired',
      when: (is) => is.all(
        is.atDesk(is.says('成交公示期还没有满，不能签约。公示几天是本地设置。', is.not(is.inTime('sign')))),
        is.says('有异议还没有处理，请先办“登记异议处理”，或者撤销成交。', is.any(is.since(['deal'], is.never('object')), is.since(['object'], is.times('settle', '≥', 1)))),
        is.atDesk(is.says('请附合同的照片或者扫描件。', is.atLeast('contract', 1))),
        is.says('合同到期日不能早于签订这一天，请核对。', is.any(is.compare('until', '=', null), is.daysBetween({ from: { act: true }, to: { field: 'until' } }, '≥', 0))),
      ),
    },
    file: { title: '合同备案', from: ['signed'], to: 'filed', by: desk, asks: { filedUnder: 'optional' }, due: rule('LOC-244').after('signed') },
    perform: {
      title: '登记履约完毕', from: ['filed'], to: 'performed', by: villageDesk, asks: { performed: 'required' },
      due: rule('LOC-245').afterDay('until'), dueTitle: '合同到期', duePasses: 'expired',
    },
    drop: { title: '终止交易', from: ['applied', 'decided', 'approved', 'unsold'], to: 'ended', by: villageDesk, clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    applied: measure('申请三资交易', 'case').on('register').by(...by),
    traded: measure('三资交易成交', 'case').on('sign').by(...by).with(struck),
    price: measure('三资交易成交金额', 'money').on('sign').by(...by).with({ ...struck, amount: { field: 'price' } }),
    area: measure('三资交易涉及土地', 'area').on('sign').by(...by).with({ ...struck, amount: { field: 'area' } }),
    failed: measure('三资交易流标', 'event').on('fail').by(...by),
    annulled: measure('三资交易撤销成交', 'event').on('annul').by(...by),
    unfiled: measure('三资交易合同未备案', 'case').on('sign').by(...by).with({ times: { standing: { until: ['file'] } } }),
    performing: measure('三资交易履约中', 'case').on('file').by(...by).with({ times: { standing: { until: ['perform'] } } }),
  },
})
