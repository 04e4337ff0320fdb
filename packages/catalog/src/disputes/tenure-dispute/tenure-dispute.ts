import { choice, closed, defineMatter, files, longText, measure, open, people, rule, text, village, yes } from '@zhenzhi/kernel'
import type { GuardWords } from '@zhenzhi/kernel'

const land = '《土地管理法》第14条、《森林法》第22条'
const procedure = '《土地权属争议调查处理办法》'
const desk = ['clerk', 'officer', 'leader'] as const
const by = ['village', 'object'] as const
const over = (object: string) => (is: GuardWords) => is.compare('object', '=', object)

/**
 * 土地林地权属争议: who owns or may use land or forest, between persons or a person and a unit, is decided by the town (土地管理法 art. 14, 森林法 art. 22);
 * between units it is the county's. Mediated first where possible; a decision is served, and whoever does not accept it may sue within thirty days.
 */
export const tenureDispute = defineMatter({
  id: 'tenure-dispute',
  title: '土地林地权属争议处理',
  rows: ['D17', 'D27'],
  place: 'village',
  office: 'rural-economy',
  corrects: desk,
  lists: ['parties', 'village', 'object', 'plot'],
  fields: {
    parties: people('当事人', { min: 2, basis: `${land}：当事人之间的争议` }),
    village: village('争议所在村（社区）', { basis: '按村（社区）统计权属争议' }),
    object: choice('争议标的', { land: '土地所有权、使用权', forest: '林地、林木' }, { basis: land }),
    plot: text('争议地块', { searchable: true, max: 200, basis: `${procedure}：写明争议土地的位置和四至` }),
    claim: longText('申请人的请求和理由', { sealed: true, basis: `${procedure}：申请书写明请求和理由` }),
    evidence: files('权属证据'),
    withIndividual: yes('至少一方是个人', { basis: `${land}：单位之间的争议由县级以上政府处理` }),
    unchanged: yes('已告知争议解决前不得改变现状', { basis: '《土地管理法》第14条第4款、《森林法》第22条第4款' }),
    inquiry: longText('调查情况', { sealed: true, basis: `${procedure}：受理后要调查` }),
    terms: longText('协议内容', { sealed: true, basis: `${procedure}：先行调解，达成协议的制作调解书` }),
    signedCopy: files('签好的协议书照片', { basis: `${procedure}：调解书由当事人签名` }),
    facts: longText('查明的事实', { sealed: true, basis: `${procedure}：处理决定写明事实、理由、依据和结论` }),
    grounds: longText('处理的理由和依据', { sealed: true, basis: `${procedure}：处理决定写明事实、理由、依据和结论` }),
    decision: longText('处理决定', { sealed: true, basis: `${procedure}：处理决定写明事实、理由、依据和结论` }),
    court: text('受理起诉的法院', { max: 60, basis: land }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  papers: {
    decision: {
      title: '权属争议处理决定书', template: 'mediation/tenure-decision.docx', series: '权处字',
      requires: { parties: procedure, plot: procedure, facts: procedure, grounds: procedure, decision: procedure },
    },
  },
  states: {
    applied: open('已申请'), accepted: open('已受理'), decided: open('已决定'), served: open('已送达'), declined: closed('不予受理'), settled: closed('已调解'), withdrawn: closed('已撤回'),
    sued: closed('已起诉'), final: closed('决定已生效'),
  },
  starts: 'applied',
  transitions: {
    register: {
      title: '登记申请', from: [], to: 'applied', by: desk, asks: { parties: 'required', village: 'required', object: 'required', plot: 'required', claim: 'required', evidence: 'optional' },
    },
    accept: {
      title: '受理', from: ['applied'], to: 'accepted', by: desk, asks: { withIndividual: 'required', unchanged: 'required' },
      when: (is) => is.all(
        is.says('单位之间的权属争议由县级以上政府处理（《土地管理法》第14条、《森林法》第22条）。请办“不予受理”，告诉当事人向县里申请。', is.compare('withIndividual', '=', true)),
        is.says('受理时要告知：争议解决前谁都不得改变土地现状，不得砍伐争议林木。', is.compare('unchanged', '=', true)),
      ),
    },
    decline: { title: '不予受理', from: ['applied'], to: 'declined', by: desk, asks: { reason: 'required' } },
    investigate: { title: '登记调查', from: ['accepted'], by: desk, clears: ['inquiry'], asks: { inquiry: 'required', evidence: 'optional' } },
    settle: { title: '调解达成协议', from: ['accepted'], to: 'settled', by: desk, asks: { terms: 'required', signedCopy: 'required' } },
    withdraw: { title: '登记撤回申请', from: ['accepted'], to: 'withdrawn', by: desk, asks: { reason: 'required' } },
    decide: {
      title: '作出处理决定', from: ['accepted'], to: 'decided', by: ['leader', 'clerk'], issues: ['decision'], asks: { facts: 'required', grounds: 'required', decision: 'required' },
      when: (is) => is.says('作决定前要先调查，请先办“登记调查”。', is.times('investigate', '≥', 1)),
      due: rule('DSP-004').after('accepted'), dueTitle: '提出处理意见', orBy: ['settle', 'withdraw'],
    },
    serve: { title: '登记送达', from: ['decided'], to: 'served', by: desk, serves: 'decision', asks: {} },
    sue: {
      title: '登记起诉', from: ['served'], to: 'sued', by: desk, asks: { court: 'required' },
      when: (is) => is.says('起诉的三十日已过，决定已经生效。请办“登记决定生效”。', is.inTime('sue')),
      due: [rule('DSP-001').afterServed('decision').when(over('land')), rule('DSP-002').afterServed('decision').when(over('forest'))], dueTitle: '对决定起诉',
    },
    conclude: {
      title: '登记决定生效', from: ['served'], to: 'final', by: desk, asks: {},
      when: (is) => is.says('起诉的三十日还没有过，决定还不能登记生效。', is.not(is.inTime('sue'))),
    },
  },
  measures: {
    received: measure('权属争议申请', 'case').on('register').by(...by),
    accepted: measure('受理权属争议', 'case').on('accept').by(...by),
    settled: measure('权属争议调解', 'case').on('settle').by(...by),
    decided: measure('权属争议处理决定', 'case').on('decide').by(...by),
    sued: measure('对处理决定起诉', 'case').on('sue').by(...by),
    due: measure('应处理', 'case').onDuty('decide', 'due').by(...by),
    inTime: measure('按期处理', 'case').onDuty('decide', 'in-time').by(...by),
    standing: measure('在办', 'case').on('accept').by(...by).with({ times: { standing: { until: ['settle', 'withdraw', 'decide'] } } }),
  },
})
