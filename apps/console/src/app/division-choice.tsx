import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../parts/field-box.tsx'
import type { Division } from '../wire/set-up.ts'
import { divisionsQuery } from '../wire/set-up.ts'

export interface ChosenDivision {
  code: string
  name: string
}

interface DivisionChoiceProps {
  /** How many levels down: 3 to a county, 4 to a town. */
  depth: 3 | 4
  problem: string | undefined
  onChoose: (division: ChosenDivision | undefined) => void
}

const labels = ['省（自治区、直辖市）', '市（州、盟）', '县（市、区、旗）', '乡镇（街道）'] as const

/** From the province down, each level chosen or typed; whatever lies below is asked for when it is needed. */
export function DivisionChoice({ depth, problem, onChoose }: DivisionChoiceProps) {
  const [chain, setChain] = useState<readonly Division[]>([])
  const choose = (level: number, division: Division | undefined) => {
    const chosen = division ? [...chain.slice(0, level), division] : chain.slice(0, level)
    setChain(chosen)
    onChoose(chosen.length === depth ? chosen.at(-1) : undefined)
  }
  return labels.slice(0, Math.min(depth, chain.length + 1)).map((label, level) => (
    <Level key={label} id={`division-${level}`} label={label} parent={chain[level - 1]?.code} chosen={chain[level]} problem={level === depth - 1 ? problem : undefined} onChoose={(division) => choose(level, division)} />
  ))
}

interface LevelProps {
  id: string
  label: string
  parent: string | undefined
  chosen: Division | undefined
  problem: string | undefined
  onChoose: (division: Division | undefined) => void
}

function Level({ id, label, parent, chosen, problem, onChoose }: LevelProps) {
  const { data: divisions, isError } = useQuery(divisionsQuery(parent))
  return (
    <FieldBox id={id} label={label} required problem={isError ? '没有取到名单，请检查网络后刷新。' : problem}>
      <Select
        id={id} placeholder="打字查找" showSearch={{ optionFilterProp: 'label' }} loading={!divisions && !isError} value={chosen?.code ?? null}
        options={(divisions ?? []).map((one) => ({ value: one.code, label: one.name }))}
        onChange={(code: string) => onChoose(divisions?.find((one) => one.code === code))}
      />
    </FieldBox>
  )
}
