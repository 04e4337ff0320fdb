import type { OpenAct, PastedOrder } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Value, Values } from '../../fields/field-props.ts'
import { textOf, valueOf } from '../../fields/field-props.ts'
import { problemsOf } from '../../fields/problems.ts'
import { withoutBlanks } from '../../fields/without-blanks.ts'
import { randomKey } from '../../parts/random-key.ts'
import { caseQuery, openCase } from '../../wire/cases.ts'
import { findNumbered } from '../../wire/paste.ts'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal } from '../../wire/refused.ts'

export type Numbered = NonNullable<Awaited<ReturnType<typeof findNumbered>>>

interface OrderAsked {
  town: number
  order: PastedOrder
  opens: OpenAct
  numberField: string | undefined
}

/** The recognised form while it is put right. Its key is made once, so that sending twice registers once. */
export function useOrder({ town, order, opens, numberField }: OrderAsked) {
  const queries = useQueryClient()
  const [key] = useState(randomKey)
  const [day, setDay] = useState(order.day)
  const [values, setValues] = useState<Values>(() => Object.fromEntries(Object.entries(order.what).map(([name, value]) => [name, valueOf({ value })])))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<Refusal>()
  const [sending, setSending] = useState(false)
  const [numbered, setNumbered] = useState<Numbered>()
  const set = (name: string, value: Value) => {
    setValues((all) => ({ ...all, [name]: value }))
    setProblems((all) => Object.fromEntries(Object.entries(all).filter(([field]) => field !== name)))
  }

  /** The new case, or nothing where something is in the way. `despite`: the number is there already and it is another order all the same. */
  const send = async ({ despite }: { despite: boolean }): Promise<string | undefined> => {
    const found = problemsOf(opens.asks, values)
    setProblems(found)
    setRefusal(undefined)
    if (Object.keys(found).length > 0) return undefined
    setSending(true)
    const number = textOf(values[numberField ?? ''])
    const there = despite || number === '' || numberField === undefined ? undefined : await findNumbered(town, { definition: order.definition, field: numberField, number })
    setNumbered(there)
    const answer = there === undefined ? await openCase({ town, definition: order.definition, key, day, what: withoutBlanks(opens.asks, values) }) : undefined
    setSending(false)
    if (answer === undefined) return undefined
    if (isRefused(answer)) {
      const { field, says } = answer.refusal
      setRefusal(answer.refusal)
      if (field !== undefined && opens.asks.some(({ name }) => name === field)) setProblems({ [field]: says })
      return undefined
    }
    queries.setQueryData(caseQuery(answer.id).queryKey, answer)
    await queries.invalidateQueries({ predicate: ({ queryKey: [what, of] }) => what !== 'me' && what !== 'definitions' && of !== answer.id, refetchType: 'none' })
    return answer.id
  }
  return { day, setDay, values, set, problems, refusal, sending, numbered, send }
}
