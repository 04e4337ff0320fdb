import type { OpenMatterView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { SuccessorSelect } from './successor-select.tsx'

interface OtherKindsProps {
  town: number
  without: string
  matters: readonly OpenMatterView[]
  chosen: readonly { definition: string; to: string }[]
  onChange: (chosen: { definition: string; to: string }[]) => void
}

/** Kinds of matters, each with how many there are, that may go to somebody other than the successor. */
export function OtherKinds({ town, without, matters, chosen, onChange }: OtherKindsProps) {
  const kinds = new Map<string, { title: string; count: number }>()
  for (const { definition, title } of matters) kinds.set(definition, { title, count: (kinds.get(definition)?.count ?? 0) + 1 })
  return (
    <ul className="held">
      {[...kinds].map(([definition, { title, count }]) => {
        const others = chosen.filter((one) => one.definition !== definition)
        const found = chosen.find((one) => one.definition === definition)
        return (
          <li key={definition}>
            <b>{title}</b><span>{count} 件</span>
            <SuccessorSelect id={`kind-${definition}`} label={`${title}交给谁`} placeholder="交给接手人" town={town} without={without} value={found?.to} onChange={(to) => onChange([...others, { definition, to }])} />
            {found && <Button size="small" onClick={() => onChange(others)}>改回交给接手人</Button>}
          </li>
        )
      })}
    </ul>
  )
}
