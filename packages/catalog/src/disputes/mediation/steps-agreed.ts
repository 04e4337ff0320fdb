import { rule } from '@zhenzhi/kernel'
import type { GuardWords } from '@zhenzhi/kernel'
import { reasonsFit } from '../../words/discontents.ts'
import { desk, finders } from './steps-at-first.ts'
import { ofOneRound } from './mediation.fields.ts'

const visiting = {
  by: finders, clears: ['visitNote', 'performed', 'rating', 'discontents'], issues: ['visitRecord'],
  asks: { visitNote: 'required', performed: 'required', rating: 'optional', discontents: 'optional' }, when: (is: GuardWords) => reasonsFit(is, 'rating'),
} as const
const excluded = '确认身份关系、收养关系、婚姻关系的协议，人民法院不受理司法确认申请（法释〔2011〕5号第4条）。婚姻家庭纠纷请在“协议确认身份、收养或婚姻关系”里选“否”再办；确实是的，请告诉当事人向法院起诉或者到有关部门办理。'

/** After an agreement: whether it is kept, the court's confirmation, visits, the end; and when it is taken up again. */
export const stepsAgreed = {
  visit: { ...visiting, title: '回访', from: ['agreed'], to: 'agreed', due: rule('LOC-001').after('agreed'), orBy: ['reopen'] },
  urge: {
    title: '督促履行', from: ['agreed'], to: 'agreed', by: desk, clears: ['remindedWays', 'urged'], asks: { remindedWays: 'required', urged: 'optional' },
  },
  applyConfirmation: {
    title: '申请司法确认', from: ['agreed'], to: 'agreed', by: desk, issues: ['confirmationRequest'],
    asks: { jointly: 'optional', statusMatter: 'optional', court: 'optional', filedOn: 'optional' },
    when: (is: GuardWords) => is.all(
      is.since(['reopen'], is.never('applyConfirmation')),
      is.says('司法确认要双方共同申请（《人民调解法》第33条）。一方不愿意的，请告诉另一方可以就协议起诉（第32条）。', is.compare('jointly', '≠', false)),
      is.says(excluded, is.all(is.compare('statusMatter', '≠', true), is.any(is.compare('kind', '≠', 'family'), is.compare('statusMatter', '=', false)))),
      is.says('申请司法确认的三十日已过（《人民调解法》第33条）。协议仍然有效，请督促履行；双方可以重新调解，或者就协议向法院起诉。', is.inTime('applyConfirmation')),
    ),
    // taken up again, the next agreement has thirty days of its own
    due: rule('MED-023').after('agreed'), orBy: ['reopen'],
  },
  courtAccepts: {
    title: '登记法院受理', from: ['agreed'], to: 'agreed', by: desk, asks: { courtAcceptedOn: 'required', court: 'optional' },
    when: (is: GuardWords) => is.says('还没有登记司法确认申请，请先办“申请司法确认”。', is.since(['reopen'], is.times('applyConfirmation', '≥', 1))),
    due: rule('MED-025').afterDay('filedOn'), dueTitle: '法院决定是否受理', orBy: ['confirm', 'reopen'],
  },
  courtExtends: { title: '登记法院延长审查', from: ['agreed'], to: 'agreed', by: desk, asks: { courtReason: 'required' }, postpones: 'confirm' },
  confirm: {
    title: '登记法院决定', from: ['agreed'], to: 'agreed', by: desk, asks: { confirmation: 'required' },
    when: (is: GuardWords) => is.says('还没有登记司法确认申请，请先办“申请司法确认”。', is.since(['reopen'], is.times('applyConfirmation', '≥', 1))),
    due: rule('MED-026').afterDay('courtAcceptedOn'), dueTitle: '法院审查决定', orBy: ['reopen'],
  },
  close: {
    title: '结案', from: ['agreed'], to: 'closed', by: desk, issues: ['cover', 'contents'], asks: { grade: 'optional', prevented: 'optional', preventedPersons: 'optional' },
    when: (is: GuardWords) => is.all(
      is.says('结案前要先回访，了解协议履行情况（《人民调解法》第31条）。', is.since(['reopen'], is.times('visit', '≥', 1))),
      is.says('填了“涉及的人数”，也要选“防止了什么”。', is.any(is.compare('preventedPersons', '=', null), is.filled('prevented'))),
    ),
  },
  visitAgain: {
    ...visiting, title: '结案后回访', from: ['closed'], to: 'closed', due: rule('LOC-044').afterDay('performBy'), dueTitle: '协议履行', orBy: ['visit'],
    doneWhen: (is: GuardWords) => is.compare('performed', '=', true),
  },
  reopen: { title: '重新调解', from: ['agreed', 'failed', 'closed'], to: 'mediating', by: desk, asks: { reason: 'required' }, clears: ofOneRound },
} as const
