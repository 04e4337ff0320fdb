import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputProps } from './field-props.ts'
import { FoundSelect } from './found-select.tsx'
import { useGround } from './ground.ts'

/** Somebody who works in the town, from the list of all who do. */
export function OfficerInput(props: InputProps) {
  const { town, findColleagues } = useGround()
  const [words, type] = useState('')
  const { data: all = [], isFetching } = useQuery({ queryKey: ['colleagues', town], queryFn: () => findColleagues(town), staleTime: 60_000 })
  const found = all.filter(({ heading }) => heading.includes(words.trim()))
  return <FoundSelect {...props} words={words} onWords={type} found={found} loading={isFetching} placeholder="打姓名查找" nothing="没有这位工作人员，请核对姓名。" />
}
