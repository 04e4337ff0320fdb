import type { AskedField } from '@zhenzhi/contract'
import { useRef, useState } from 'react'
import type { Value, Values } from '../../fields/field-props.ts'
import { problemsOf } from '../../fields/problems.ts'
import { withoutBlanks } from '../../fields/without-blanks.ts'
import { randomKey } from '../../parts/random-key.ts'
import type { Refusal } from '../../wire/refused.ts'

export interface Kept {
  key: string
  day: string
  values: Values
}

export interface Filling extends Kept {
  setDay: (day: string) => void
  set: (name: string, value: Value) => void
  /** What is sent. */
  what: Values
  reset: (kept: Omit<Kept, 'key'>) => void
  /** A key of its own for what is not the attempt made before. */
  renewKey: () => void
  problems: Readonly<Record<string, string>>
  refusal: Refusal | undefined
  busy: boolean
  whenBusy: (change: 1 | -1) => void
  /** Says what is missing, and whether something is. */
  hasProblems: () => boolean
  refuse: (refusal: Refusal | undefined) => void
}

/** A form while it is filled in. Its key is made once, so that sending twice is one act. */
export function useFilling(asks: readonly AskedField[], start: Kept | Omit<Kept, 'key'>): Filling {
  const [key, setKey] = useState(() => ('key' in start ? start.key : randomKey()))
  const [day, setDay] = useState(start.day)
  const [values, setValues] = useState<Values>(start.values)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<Refusal>()
  const uploads = useRef(0)
  const [busy, setBusy] = useState(false)

  return {
    key, day, values, what: withoutBlanks(asks, values), problems, refusal, busy, setDay,
    set: (name, value) => {
      setValues((all) => ({ ...all, [name]: value }))
      setProblems((all) => Object.fromEntries(Object.entries(all).filter(([field]) => field !== name)))
    },
    reset: (kept) => {
      setDay(kept.day)
      setValues(kept.values)
      setProblems({})
      setKey(randomKey())
    },
    renewKey: () => setKey(randomKey()),
    whenBusy: (change) => {
      uploads.current += change
      setBusy(uploads.current > 0)
    },
    hasProblems: () => {
      const found = problemsOf(asks, values)
      setProblems(found)
      return Object.keys(found).length > 0
    },
    refuse: (given) => {
      const field = given?.field
      setRefusal(given)
      setProblems(given && field !== undefined && asks.some(({ name }) => name === field) ? { [field]: given.says } : {})
    },
  }
}
