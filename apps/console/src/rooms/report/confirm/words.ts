import type { ConfirmFigureView, ConfirmOfficeView } from '@zhenzhi/contract'

export const stateWords = {
  'not-asked': '还没有请确认', 'asked': '等待确认', 'confirmed': '已确认', 'changed': '数字已变，须再确认', 'objected': '有意见',
} as const satisfies Record<ConfirmFigureView['state'], string>

export const stateTones = { 'not-asked': 'amber', 'asked': 'amber', 'confirmed': 'green', 'changed': 'red', 'objected': 'red' } as const satisfies Record<ConfirmFigureView['state'], string>

/** How the figures that the text prints stand. */
export function countOf({ figures }: Pick<ConfirmOfficeView, 'figures'>): { printed: number; confirmed: number; changed: number; objected: number } {
  const printed = figures.filter((one) => one.printed)
  const count = (state: ConfirmFigureView['state']) => printed.filter((one) => one.state === state).length
  return { printed: printed.length, confirmed: count('confirmed'), changed: count('changed'), objected: count('objected') }
}

/** Those a signature would be for: printed, and not signed as they read today; what is objected to waits for its answer. */
export function toSign({ figures }: Pick<ConfirmOfficeView, 'figures'>): ConfirmFigureView[] {
  return figures.filter(({ printed, state }) => printed && state !== 'confirmed' && state !== 'objected')
}
