import type { ClockChangeView, LocalSettingView } from '@zhenzhi/contract'

export const unitWords = { working: '个工作日', calendar: '天', month: '个月', hour: '小时' } as const satisfies Record<LocalSettingView['unit'], string>

export const stateWords = { looking: '正在看影响哪些件', looked: '还没有采用', running: '正在逐件改', done: '已采用' } as const satisfies Record<ClockChangeView['state'], string>
