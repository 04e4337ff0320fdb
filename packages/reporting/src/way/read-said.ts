import { isDay, own, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { SaidField, WayStep } from './step.ts'

/** Characters at most. */
const longest = { line: 100, text: 2000, day: 10, address: 300 } as const

/** What was said with a step, trimmed and without what was left empty; or why it cannot stand. */
export function readSaid({ says, title }: WayStep, given: Readonly<Record<string, string>>): { said: Readonly<Record<string, string>> } | Refused {
  const beyond = Object.keys(given).find((name) => !says.some(({ id }) => id === name))
  if (beyond !== undefined) return refuse('unknown-field', `“${title}”不填“${beyond.slice(0, 20)}”这一项，请刷新页面后再试。`)
  const said: Record<string, string> = {}
  for (const field of says) {
    const value = (own(given, field.id) ?? '').trim()
    const wrong = faultIn(field, value)
    if (wrong !== undefined) return wrong
    if (value !== '') said[field.id] = value
  }
  return { said }
}

function faultIn({ id, title, kind, basis }: SaidField, value: string): Refused | undefined {
  if (value === '') return basis === undefined ? undefined : refuse('field-missing', `请填写“${title}”。`, id)
  if (value.length > longest[kind]) return refuse('field-wrong', `“${title}”最多 ${longest[kind]} 个字。`, id)
  if (!value.isWellFormed() || value.includes('\0') || (kind === 'line' && /[\n\r]/.test(value))) return refuse('field-wrong', `“${title}”里有认不出的字，请重新填写。`, id)
  if (kind === 'day' && !isDay(value)) return refuse('field-wrong', `“${title}”请写成 2026-05-08 这样，并且要确有这一天。`, id)
  if (kind === 'address' && !isAddress(value)) return refuse('field-wrong', `“${title}”请填完整的网址，以 http:// 或 https:// 开头。`, id)
  return undefined
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/i.test(text) && URL.canParse(text)
}
