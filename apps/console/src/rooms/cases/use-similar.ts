import type { DefinitionView, OpenAct, SimilarCase } from '@zhenzhi/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { similarQuery } from '../../wire/likeness.ts'
import type { Telling } from '../../wire/likeness.ts'
import type { Filling } from './use-filling.ts'
import { useSettled } from './use-settled.ts'

export interface Similar {
  found: readonly SimilarCase[]
  /** 这是同一件: it is joined to this one when it is registered. */
  chosen: SimilarCase | undefined
  choose: (one: SimilarCase | undefined) => void
  /** 不是同一件: remembered once it is registered. */
  dismissed: readonly string[]
  dismiss: (id: string) => void
}

const shortest = 4

/** What likely is the same matter as the form being filled; asked after a pause in typing, and not for what is said not to be the same. */
export function useSimilar(definition: DefinitionView & { opens: OpenAct }, town: number, { day, what }: Pick<Filling, 'day' | 'what'>): Similar {
  const [chosen, choose] = useState<SimilarCase>()
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const telling = useSettled<Telling>({ town, definition: definition.id, day, what })
  const told = definition.engine === 'matter' && definition.place !== undefined && definition.opens.asks.some(({ name, field }) => {
    const value = telling.what[name]
    return field.kind === 'text' && typeof value === 'string' && Array.from(value.trim()).length >= shortest
  })
  const { data: answered = [] } = useQuery({ ...similarQuery(telling, told), placeholderData: keepPreviousData })
  return {
    found: told ? answered.filter(({ row }) => !dismissed.includes(row.id)) : [], chosen, choose, dismissed,
    dismiss: (id) => {
      setDismissed((all) => [...all, id])
      if (chosen?.row.id === id) choose(undefined)
    },
  }
}
