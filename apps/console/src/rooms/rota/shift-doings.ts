import type { RotaShift, ShiftStep } from '@zhenzhi/contract'

export type Step = ShiftStep['step']

interface Seeing {
  today: string
  mayPlan: boolean
}

/** What somebody may do with a shift as it stands. The server decides once more. */
export function doingsOf(shift: RotaShift, { today, mayPlan }: Seeing): Step[] {
  const [plans, open, planned] = [mayPlan && shift.within, ['planned', 'swapAsked', 'swapAgreed'].includes(shift.state), shift.state === 'planned']
  const [begun, ahead] = [shift.day <= today, shift.day >= today]
  const doings: [Step, boolean][] = [
    ['agreeSwap', shift.state === 'swapAsked' && shift.askedOfMe], ['declineSwap', shift.state === 'swapAsked' && shift.askedOfMe],
    ['approveSwap', shift.state === 'swapAgreed' && plans && !shift.mine && !shift.askedOfMe], ['refuseSwap', shift.state === 'swapAgreed' && plans],
    ['withdrawSwap', open && !planned && shift.mine],
    ['hold', open && begun && plans && !shift.mine && (shift.onShift !== null || shift.unit !== null)], ['standIn', open && begun && plans], ['miss', open && begun && plans],
    ['assign', planned && plans], ['askSwap', planned && ahead && shift.mine], ['vacate', planned && plans && shift.onShift !== null], ['cancel', open && ahead && plans],
  ]
  return doings.filter(([, may]) => may).map(([step]) => step)
}

export const doingWords: Readonly<Record<Step, string>> = {
  assign: '改排', vacate: '撤下值班人员', askSwap: '申请换班', agreeSwap: '同意换班', declineSwap: '不同意换班', withdrawSwap: '撤回换班申请', approveSwap: '批准换班', refuseSwap: '不批准换班',
  hold: '登记到岗', standIn: '登记替班到岗', miss: '登记缺岗', cancel: '撤销这一班',
}
