import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { InputProps } from './field-props.ts'
import { FoundSelect } from './found-select.tsx'
import { useGround } from './ground.ts'

/** Another case of the town, found by the words in it. */
export function CaseInput(props: InputProps) {
  const { town, findCases } = useGround()
  const [words, type] = useState('')
  const asked = { town, words: useDeferredValue(words) }
  const { data: found = [], isFetching } = useQuery({ queryKey: ['case-options', asked], queryFn: () => findCases(asked), placeholderData: keepPreviousData })
  return <FoundSelect {...props} words={words} onWords={type} found={found} loading={isFetching} placeholder="打事情内容里的字查找，不能按姓名查" nothing="没有找到，请换几个字再试。" />
}
