import { measure } from '@zhenzhi/kernel'
import type { MeasureBuilder } from '@zhenzhi/kernel'

const by = ['village', 'kind', 'unit'] as const
const solved = { is: 'compare', field: 'solved', how: '=', to: 'solved' } as const

/** What a town that works on orders here counts beside what every mirrored request has. The hotline's own call-back and ours are never one figure. */
export const hotlineCourse: Record<string, MeasureBuilder> = {
  signed: measure('签收', 'case').on('sign').by(...by),
  assigned: measure('派单', 'case').on('assign').by('village', 'unit'),
  returnedByUnit: measure('承办单位退回改派', 'case').on('returnByUnit').by('village', 'unit'),
  contactDue: measure('应首次联系', 'case').onDuty('contact', 'due').by(...by),
  contactInTime: measure('按期首次联系', 'case').onDuty('contact', 'in-time').by(...by),
  localDue: measure('按本地期限应办', 'case').onDuty('reply', 'due').by(...by),
  localInTime: measure('按本地期限办理', 'case').onDuty('reply', 'in-time').by(...by),
  calledBackAbove: measure('上级有效回访', 'case').on('callBackAbove').by(...by, 'solved'),
  calledBackApart: measure('自行回访', 'case').on('callBackApart').by(...by, 'solved'),
  solvedApart: measure('自行回访已解决', 'case').on('callBackApart').by(...by).with({ when: solved }),
  exclusionsAsked: measure('申请剔除', 'case').on('askExclusion').by(...by),
  excluded: measure('已剔除', 'case').on('exclude').by(...by),
  handlingDays: measure('办理天数', 'day').on('close').by(...by).with({ amount: { daysSince: 'sign' }, times: 'first' }),
}
