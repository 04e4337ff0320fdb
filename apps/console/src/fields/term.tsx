import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { InputProps } from './field-props.ts'
import { FoundSelect } from './found-select.tsx'
import { useGround } from './ground.ts'

/** Somebody or something in a roster, as it stood on the day of the act. */
export function TermInput(props: InputProps) {
  const { town, day, findTerms } = useGround()
  const [words, type] = useState('')
  const asked = { town, roster: props.field.roster ?? '', on: day, words: useDeferredValue(words) }
  const { data: found = [], isFetching } = useQuery({ queryKey: ['term-options', asked], queryFn: () => findTerms(asked), placeholderData: keepPreviousData })
  return <FoundSelect {...props} words={words} onWords={type} found={found} loading={isFetching} placeholder="打字查找名册" nothing="当日在册的里面没有，请先到名册登记。" />
}
