import type { SuppliableView } from '@zhenzhi/contract'

/** What is typed into the form, as it stands. */
export interface Supply {
  figure: string
  part: SuppliableView['part']
  by: Readonly<Record<string, string>>
  from: string
  to: string
  /** 期初数: no last day. */
  opening: boolean
  value: string
  unit: string
  body: string
  signer: string
  signedOn: string
  meaning: string
  scan: readonly string[]
}

export const blank: Supply = { figure: '', part: 'value', by: {}, from: '', to: '', opening: false, value: '', unit: '', body: '', signer: '', signedOn: '', meaning: '', scan: [] }

/** The sides of the chosen figure that may be supplied; of all but rates there is one. */
export function sidesOf(figures: readonly SuppliableView[], figure: string): SuppliableView[] {
  return figures.filter((one) => one.figure === figure)
}

export function findSide(figures: readonly SuppliableView[], { figure, part }: Pick<Supply, 'figure' | 'part'>): SuppliableView | undefined {
  const sides = sidesOf(figures, figure)
  return sides.find((one) => one.part === part) ?? sides[0]
}

export function sideWord({ part }: Pick<SuppliableView, 'part'>): string {
  return part === 'numerator' ? '分子' : part === 'denominator' ? '分母' : ''
}

/** Another figure: its unit, its first side, and the keys it counts where there is only one. */
export function choosing(side: SuppliableView): Pick<Supply, 'figure' | 'part' | 'by' | 'unit' | 'opening'> {
  const fixed = side.dimensions.flatMap(({ name, fixed: [key, ...more] }) => (key === undefined || more.length > 0 ? [] : [[name, key] as const]))
  return { figure: side.figure, part: side.part, by: Object.fromEntries(fixed), unit: side.unit, opening: false }
}

/** A number as the server takes it: full-width digits and thousands marks are how people write, not another number. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s,]/g, '')
}

const musts = { figure: '请选择指标。', from: '请填写期间的第一天。', value: '请填写数额。', body: '请填写供数单位。', signer: '请填写签字人。', signedOn: '请填写签字日期。', meaning: '请写明统计口径：这个数怎么算的。' } as const

/** What is missing, by field, all at once. What is wrong is the server's to say. */
export function missingIn(supply: Supply, side: SuppliableView | undefined): Record<string, string> {
  const missing: Record<string, string> = {}
  for (const [name, says] of Object.entries(musts)) {
    if (String(supply[name as keyof typeof musts]).trim() === '') missing[name] = says // a key of musts
  }
  if (supply.to === '' && !supply.opening) missing['to'] = '请填写期间的最后一天。'
  if (supply.scan.length === 0) missing['scan'] = '请上传签字盖章的确认单。'
  for (const { name, title, fixed } of side?.dimensions ?? []) {
    if (fixed.length > 1 && !supply.by[name]) missing[name] = `请选明“${title}”是哪一种。`
  }
  return missing
}
