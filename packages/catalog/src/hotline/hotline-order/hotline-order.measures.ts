import { measure } from '@zhenzhi/kernel'
import type { MeasureBuilder } from '@zhenzhi/kernel'

const by = ['village', 'kind', 'unit'] as const
const solved = { is: 'compare', field: 'solved', how: '=', to: 'solved' } as const

/** What a town that works on orders here counts beside what every mirrored request has. The hotline's own call-back and ours are never one figure. */
export const hotlineCourse: Record<string, MeasureBuilder> = {
  signed: measure('签收', 'case').on('sign').by(...by),
  assigned: measure('派单', 'case').on('assign', 'reassign').by('village', 'unit'),
  returnedByUnit: measure('派单异议', 'case').on('returnByUnit').by('village', 'unit'),
  upheld: measure('维持派单', 'case').on('uphold').by('village', 'unit'),
  rerouted: measure('异议后改派', 'case').on('reassign').by('village', 'unit'),
  ruled: measure('裁定承办单位', 'case').on('settle').by('village', 'unit'),
  objectionsDue: measure('应答复的派单异议', 'case').onDuty('uphold', 'due').by('village', 'unit'),
  objectionsInTime: measure('按期答复的派单异议', 'case').onDuty('uphold', 'in-time').by('village', 'unit'),
  sourced: measure('收到工单（按渠道）', 'case').on('register').by('source'),
  sentWrongly: measure('派错到本镇（按渠道）', 'case').on('sendBack').by('source'),
  contactDue: measure('应首次联系', 'case').onDuty('contact', 'due').by(...by),
  contactInTime: measure('按期首次联系', 'case').onDuty('contact', 'in-time').by(...by),
  localDue: measure('按本地期限应办', 'case').onDuty('reply', 'due').by(...by),
  localInTime: measure('按本地期限办理', 'case').onDuty('reply', 'in-time').by(...by),
  calledBackAbove: measure('上级有效回访', 'case').on('callBackAbove').by(...by, 'solved'),
  calledBackApart: measure('自行回访', 'case').on('callBackApart').by(...by, 'solved'),
  solvedApart: measure('自行回访已解决', 'case').on('callBackApart').by(...by).with({ when: solved }),
  toldResult: measure('告知结果', 'case').on('tellResult').by(...by),
  ratedFirst: measure('首次评价', 'case').on('rate').by(...by, 'rating').with({ times: 'first' }),
  ratedAgain: measure('重办后评价', 'case').on('rate').by(...by, 'rating').with({ when: { is: 'times', act: 'redo', how: '≥', times: 1 } }),
  exclusionsAsked: measure('申请剔除', 'case').on('askExclusion').by(...by),
  excluded: measure('已剔除', 'case').on('exclude').by(...by),
  excludedFor: measure('已剔除（按情形）', 'case').on('exclude').by('exclusionGround'),
  handlingDays: measure('办理天数', 'day').on('close').by(...by).with({ amount: { daysSince: 'sign' }, times: 'first' }),
}
