import { closed, defineMatter, open, rule } from '@zhenzhi/kernel'
import { reasonsFit } from '../../words/discontents.ts'
import { notAbove } from '../../words/reply-findings.ts'
import { townPetitionFields } from './town-petition.fields.ts'
import { townPetitionMeasures } from './town-petition.measures.ts'
import { townPetitionPapers } from './town-petition.papers.ts'

const desk = ['clerk', 'leader'] as const
const takers = ['clerk', 'officer', 'leader'] as const
const answered = ['guide', 'consider', 'refuse', 'object', 'passOn'] as const
const opinionParts = ['facts', 'opinion', 'lawBasis', 'outcome', 'reviewBody', 'answersDemand', 'remedyRight', 'signed'] as const
/** What begins another round: earlier steps no longer count for it. */
const rounds = ['reopen', 'redo'] as const

/**
 * 信访事项办理: a petition this town answers itself, by the procedure of 《信访工作条例》: told within fifteen days whether it is accepted or where it
 * belongs (第23条), sorted (第29—31条), investigated, answered by an opinion within sixty days (第31、32、34条), reviewed twice by the bodies above
 * (第35、36条). What a platform above leads is 信访事项, its mirror; a county chooses by the leading system of each kind. 检举控告 is never held here:
 * registering it is refused, and what turns out to be one is passed on by number alone.
 */
export const townPetition = defineMatter({
  id: 'town-petition',
  title: '信访事项办理',
  rows: ['D09', 'D10', 'E05', 'E08', 'E16', 'E17', 'E20'],
  place: 'village',
  office: 'safety-law-office',
  against: ['about', 'aboutOfficer', 'recused'],
  complainant: 'petitioner',
  answering: {
    acts: ['draft', 'sign', 'respond'], says: ['facts', 'opinion', 'reply'], asked: 'demand', kept: 'findings',
    remedy: { words: ['复查'], rule: 'PET-017', notBy: notAbove, body: 'reviewBody', onPaper: true },
  },
  lists: ['number', 'demand', 'village', 'channel', 'category', 'unit'],
  fields: townPetitionFields,
  papers: townPetitionPapers,
  states: {
    registered: open('已登记'), forwarded: open('已交责任单位'), accepted: open('已受理'), handling: open('办理中'), considering: open('研究论证中'),
    settled: open('已达成调解、和解'), served: open('处理意见已送达'), reviewing: open('上级复查中'), reviewed: open('复查已答复'), rechecking: open('上级复核中'),
    routed: closed('已导入法定途径'), passedOn: closed('已转送'), refused: closed('不予受理'), objected: closed('异议已退回'), replied: closed('建议已回复'),
    closed: closed('已办结'), final: closed('已终结'),
  },
  starts: 'registered',
  transitions: {
    register: {
      title: '登记', from: [], to: 'registered', by: ['clerk'],
      asks: {
        channel: 'required', origin: 'required', category: 'required', demand: 'required', times: 'required', route: 'optional', grounds: 'optional', village: 'optional',
        spot: 'optional', petitioner: 'optional', persons: 'optional', representatives: 'optional', groupVisit: 'optional', earlier: 'optional', number: 'optional',
        upperNumber: 'optional', about: 'optional', aboutOfficer: 'optional',
      },
      when: (is) => is.all(
        is.says('检举控告的内容不在本系统登记。请到“只登记转交”登记编号和去向，原件密封转交有权处理的机关（《信访工作条例》第30条）。', is.compare('category', '≠', 'report')),
        is.headsWithin('representatives', 'PET-003'),
      ),
    },
    forward: {
      title: '交责任单位', from: ['registered'], to: 'forwarded', by: desk, asks: { unit: 'required' },
      due: rule('PET-005').after('registered'), dueTitle: '信访部门转送、受理', orBy: ['accept', ...answered],
    },
    returnToDesk: {
      title: '责任单位退回', from: ['forwarded'], to: 'registered', by: takers, clears: ['reason'], asks: { reason: 'required' },
    },
    accept: {
      title: '受理并告知', from: ['registered', 'forwarded'], to: 'accepted', by: desk, issues: ['acceptance'],
      asks: { route: 'optional', unit: 'required', told: 'required', simple: 'optional', village: 'optional', important: 'optional' },
      due: [rule('PET-007').after('registered').when((is) => is.compare('origin', '=', 'assigned')), rule('PET-006').after('registered')],
      dueTitle: '书面告知是否受理', orBy: answered,
      when: (is) => is.all(
        is.says('意见建议不用受理，请办“收下研究”（《信访工作条例》第29条）。', is.compare('category', '=', 'demand')),
        is.says('只有第⑥种途径由本镇调查核实、出具处理意见。其他途径请办“导入法定途径”（《信访工作条例》第31条）。', is.compare('route', '=', 'opinion')),
      ),
    },
    guide: {
      title: '导入法定途径', from: ['registered', 'forwarded'], to: 'routed', by: desk, issues: ['guidance'],
      asks: { route: 'required', body: 'required', bodyName: 'required', reason: 'required', told: 'required' },
      when: (is) => is.all(
        is.says('意见建议请办“收下研究”。', is.compare('category', '=', 'demand')),
        is.says('第⑥种途径由本镇自己办，请办“受理并告知”（《信访工作条例》第31条第6项）。', is.compare('route', '≠', 'opinion')),
      ),
    },
    consider: {
      title: '收下研究', from: ['registered', 'forwarded'], to: 'considering', by: desk, asks: { unit: 'required', told: 'optional' },
      when: (is) => is.says('申诉求决不是意见建议，请办“受理并告知”或“导入法定途径”。', is.compare('category', '=', 'advice')),
    },
    respond: {
      title: '回复建议', from: ['considering'], to: 'replied', by: takers, clears: ['findings'], asks: { reply: 'required', findings: 'optional' }, due: rule('LOC-031').after('considering'), dueTitle: '意见建议回复',
    },
    refuse: {
      title: '不予受理', from: ['registered', 'forwarded'], to: 'refused', by: desk, clears: ['reason'], asks: { reason: 'required', told: 'required' },
    },
    object: {
      title: '提出异议退回', from: ['registered'], to: 'objected', by: desk, issues: ['objection'], asks: { upperNumber: 'required', objection: 'required' },
      due: rule('PET-008').after('registered').when((is) => is.compare('origin', '=', 'assigned')), dueTitle: '核对职权（有异议的在期内提出）',
      orBy: ['forward', 'accept', 'guide', 'consider', 'refuse', 'passOn'],
      when: (is) => is.all(
        is.says('信访人直接提出的不能退回，请办“导入法定途径”，告知应当找哪个机关。', is.compare('origin', '=', 'assigned')),
        is.advised('提出异议的期限已过（《信访工作条例》第23条第3款），一般应当接收办理。', is.inTime('object')),
      ),
    },
    passOn: {
      title: '转送有权机关', from: ['registered', 'forwarded'], to: 'passedOn', by: desk, issues: ['transfer'], asks: { body: 'required', bodyName: 'required' },
    },
    recuse: {
      title: '登记回避', from: ['registered', 'forwarded', 'accepted', 'handling'], by: desk, clears: ['recused', 'recusal'], asks: { recused: 'required', recusal: 'required' },
    },
    assign: {
      title: '交办定方案', from: ['accepted'], to: 'handling', by: desk,
      asks: { unit: 'optional', leader: 'optional', leaderRole: 'optional', plan: 'optional', measuresPlanned: 'optional', planBy: 'optional' },
      when: (is) => is.advised('一件一人一方案：请先定包案领导、选职务、上传化解方案。', is.any(is.compare('simple', '=', true), is.all(is.filled('leader'), is.filled('leaderRole'), is.filled('plan')))),
    },
    contactBy: { title: '登记包案联系', from: ['handling'], by: takers, clears: ['contact'], asks: { contact: 'required' } },
    investigate: { title: '登记调查核实', from: ['handling'], by: takers, clears: ['finding'], asks: { finding: 'required', evidence: 'optional' } },
    callHearing: {
      title: '通知听证', from: ['handling'], by: desk, issues: ['hearing'], clears: ['hearingOn', 'hearingPlace'], asks: { hearingOn: 'required', hearingPlace: 'required' },
      when: (is) => is.says('听证日期不能早于通知当天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'hearingOn' } }, '≥', 0)),
    },
    hear: {
      title: '登记听证', from: ['handling'], by: takers, clears: ['hearing'], asks: { hearing: 'required' },
      when: (is) => is.says('听证要先通知信访人。请先办“通知听证”。', is.times('callHearing', '≥', 1)),
    },
    instruct: {
      title: '登记批示', from: ['accepted', 'handling'], by: ['clerk'], clears: ['instruction', 'instructionBy', 'instructionPhoto'],
      asks: { instruction: 'required', instructionPhoto: 'required', instructionBy: 'optional', important: 'optional' },
    },
    report: {
      title: '报告调查情况', from: ['accepted', 'handling'], by: takers, clears: ['report'], asks: { report: 'required' },
      due: rule('LOC-110').afterDay('instructionBy'), dueTitle: '批示载明的期限',
      when: (is) => is.says('还没有登记批示，请先办“登记批示”。', is.times('instruct', '≥', 1)),
    },
    extend: {
      title: '延期并告知', from: ['accepted', 'handling'], by: ['leader'], postpones: 'serve', issues: ['extension'], asks: { extension: 'required', told: 'required' },
    },
    settle: {
      title: '达成调解、和解', from: ['handling'], to: 'settled', by: desk, issues: ['settlement'], asks: { willing: 'required', settlement: 'required', terms: 'required' },
      when: (is) => is.says('没有双方同意，不能调解、和解（《信访工作条例》第33条）。', is.compare('willing', '=', true)),
    },
    draft: {
      title: '制作处理意见书', from: ['handling'], by: takers, issues: ['opinion', 'receipt'], clears: [...opinionParts, 'reviewOutcome', 'recheckOutcome', 'reviewNumber', 'decision', 'findings'],
      asks: { facts: 'required', opinion: 'required', lawBasis: 'required', outcome: 'required', reviewBody: 'required', findings: 'optional' },
      when: (is) => is.all(
        is.says('处理意见要先听取陈述、调查核实（《信访工作条例》第31条第6项）。请先办“登记调查核实”。', is.since(rounds, is.times('investigate', '≥', 1))),
        is.advised('重要信访件最好先有批示和调查报告。', is.any(is.compare('important', '≠', true), is.times('report', '≥', 1))),
      ),
    },
    sign: {
      title: '登记签发', from: ['handling'], by: desk, signs: 'opinion', clears: ['findings'], asks: { answersDemand: 'optional', remedyRight: 'optional', signed: 'required', findings: 'optional' },
      when: (is) => is.all(
        is.advised('签发前请核对：意见书是否逐项回应了诉求。', is.compare('answersDemand', '=', true)),
        is.advised('签发前请核对：复查机关和期限是否写对（《信访工作条例》第35条）。', is.compare('remedyRight', '=', true)),
        is.advised('制作人最好不要自己核对签发，请换一位同事。', is.differentPersons('draft')),
      ),
    },
    serve: {
      title: '登记送达', from: ['handling'], to: 'served', by: takers, serves: 'opinion', asks: {},
      due: [rule('PET-030').after('accepted').when((is) => is.compare('simple', '=', true)), rule('PET-013').after('accepted')], dueTitle: '办结', orBy: ['settle'],
      when: (is) => is.says('处理意见书还没有签发。请先打印、签发，再办“登记签发”。', is.signed('opinion')),
    },
    rate: {
      title: '登记评价', from: ['served', 'settled', 'reviewing', 'reviewed', 'rechecking', 'closed', 'final'], by: ['clerk'],
      clears: ['rating', 'officeRating', 'discontents', 'ratingNote'],
      asks: { rating: 'required', officeRating: 'optional', discontents: 'optional', ratingNote: 'optional' },
      due: rule('LOC-102').afterServed('opinion'), dueTitle: '群众评价期',
      when: (is) => reasonsFit(is, 'rating', 'officeRating'),
    },
    askReview: {
      title: '登记申请复查', from: ['served'], to: 'reviewing', by: ['clerk'], asks: {}, due: rule('PET-017').afterServed('opinion'), dueTitle: '申请复查的期限',
    },
    reviewResult: {
      title: '登记复查结果', from: ['reviewing'], to: 'reviewed', by: ['clerk'], asks: { reviewOutcome: 'required', reviewNumber: 'optional', decision: 'optional' },
      due: rule('PET-018').after('reviewing'), dueTitle: '上级复查的期限',
    },
    askRecheck: {
      title: '登记申请复核', from: ['reviewed'], to: 'rechecking', by: ['clerk'], asks: {}, due: rule('PET-019').after('reviewed'), dueTitle: '申请复核的期限',
    },
    recheckResult: {
      title: '登记复核结果', from: ['rechecking'], to: 'final', by: ['clerk'], asks: { recheckOutcome: 'required', reviewNumber: 'optional', decision: 'optional' },
      due: rule('PET-020').after('rechecking'), dueTitle: '上级复核的期限',
    },
    redo: {
      title: '重新作出处理', from: ['reviewed', 'final'], to: 'accepted', by: desk, clears: opinionParts, asks: { reason: 'optional' },
      when: (is) => is.says('复查、复核维持的，不再重新处理。', is.any(...['reviewOutcome', 'recheckOutcome'].flatMap((field) => [is.compare(field, '=', 'revoked'), is.compare(field, '=', 'changed')]))),
    },
    comeAgain: { title: '登记再次信访', from: ['handling', 'served', 'settled', 'reviewed', 'closed', 'final'], by: ['clerk'], asks: { channel: 'optional', persons: 'optional' } },
    close: {
      title: '办结归档', from: ['served', 'settled', 'reviewed'], to: 'closed', by: desk, asks: {},
      when: (is) => is.all(
        is.says('复查撤销、变更的，要重新作出处理，请办“重新作出处理”。', is.all(is.compare('reviewOutcome', '≠', 'revoked'), is.compare('reviewOutcome', '≠', 'changed'))),
        is.advised('信访人还可以申请复查，请等期满再办结归档。', is.any(is.not(is.inTime('askReview')), is.since(rounds, is.times('askReview', '≥', 1)), is.since(rounds, is.times('settle', '≥', 1)))),
        is.advised('信访人还可以申请复核，请等期满再办结归档。', is.any(is.since(rounds, is.never('reviewResult')), is.not(is.inTime('askRecheck')))),
      ),
    },
    reopen: {
      title: '重新办理', from: ['closed'], to: 'accepted', by: desk, clears: [...opinionParts, 'reopening', 'finding'], asks: { reopening: 'required', reason: 'optional' },
      due: rule('LOC-103').after('closed'), dueTitle: '可以重新办理的期限', thenAnew: true,
      when: (is) => is.says('可以重新办理的期限已过。请另行登记一件，在“以前的那一件”里选这一件。', is.inTime('reopen')),
    },
  },
  measures: townPetitionMeasures,
})
