import type { StepAsked, WayView } from '@zhenzhi/contract'
import { sayEdition } from './words.ts'

type Step = WayView['correct']
type Kind = Step['editions'][number]

/** What a step's form says of the edition: one that is there by its number, one to be made of a kind, or none. */
export type EditionChoice = `${number}` | `freeze ${Kind}` | ''

export interface EditionOption {
  value: EditionChoice
  label: string
}

const makeWords = { upward: '现在按当前文字和数字定一版报送版', public: '现在按当前文字和数字定一版公开版' } as const

/** What can be chosen for a step: editions of its kinds, the latest first, and a new one except for what goes up, which is what was signed. */
export function optionsFor(step: Step, editions: WayView['editions']): EditionOption[] {
  if (step.editions.length === 0) return []
  const there = editions.filter(({ kind }) => step.editions.includes(kind)).map((one): EditionOption => ({ value: `${one.number}`, label: sayEdition(one) }))
  const made = step.id === 'send' ? [] : step.editions.map((kind): EditionOption => ({ value: `freeze ${kind}`, label: makeWords[kind] }))
  return [...there, ...made, ...(step.editionRequired ? [] : [{ value: '' as const, label: '不指明是哪一版' }])]
}

/** What most people want: to send what was signed, to look at what was made last, or to make the first; after a return, what was mended. */
export function usualChoice(step: Step, view: WayView): EditionChoice {
  const signed = view.taken.findLast((one) => one.step === 'sign')?.edition ?? null
  if (step.id === 'send' && signed !== null) return `${signed}`
  const back = view.taken.findLastIndex((one) => one.step === 'returned')
  const mended = view.taken.slice(back + 1).some(({ edition }) => edition !== null)
  const options = optionsFor(step, view.editions)
  return (back < 0 || mended ? options[0] : options.find(({ value }) => value.startsWith('freeze')) ?? options[0])?.value ?? ''
}

export function editionAsked(choice: EditionChoice, cutoff: string): StepAsked['edition'] {
  if (choice === '') return null
  if (choice === 'freeze upward' || choice === 'freeze public') return { freeze: { kind: choice === 'freeze public' ? 'public' : 'upward', cutoff } }
  return { number: Number(choice) }
}
