import { measure } from '@zhenzhi/kernel'
import type { Guard, MeasureBuilder } from '@zhenzhi/kernel'

const by = ['village', 'channel'] as const
const filled = (field: string): Guard => ({ is: 'compare', field, how: '≠', to: null })
const clock = (title: string, duty: string, event: 'due' | 'in-time') => measure(title, 'case').onDuty(duty, event).by(...by)

/** What the platform's other days come to, and what was decided above: beside the measures that every mirrored request has. */
export const petitionClocks: Record<string, MeasureBuilder> = {
  officeDue: clock('信访部门应受理', 'forward', 'due'),
  officeInTime: clock('信访部门及时受理', 'forward', 'in-time'),
  acceptDue: clock('责任单位应受理', 'accept', 'due'),
  acceptInTime: clock('责任单位及时受理', 'accept', 'in-time'),
  rateDue: clock('应评价', 'rate', 'due'),
  rateInTime: clock('按期评价', 'rate', 'in-time'),
  officeRated: measure('已评价信访部门', 'case').on('rate').by(...by, 'officeRating').with({ when: filled('officeRating') }),
  repeated: measure('重复信访件', 'case').on('register').by(...by).with({ when: { is: 'compare', field: 'times', how: '=', to: 'again' } }),
  led: measure('领导包案', 'case').on('assignLeader', 'listBacklog').by('village', 'leaderRole').with({ times: 'first', when: filled('leader') }),
  ledResolved: measure('包案化解', 'case').on('handle', 'resolve').by('village', 'leaderRole').with({ times: 'first', when: filled('leader') }),
  reviewed: measure('上级复查复核', 'case').on('reviewAbove').by('village', 'reviewStage', 'reviewOutcome'),
  reviewWorkDue: measure('应研判积案', 'case').onDuty('work', 'due').by('village'),
  reviewWorkInTime: measure('按月研判积案', 'case').onDuty('work', 'in-time').by('village'),
}
