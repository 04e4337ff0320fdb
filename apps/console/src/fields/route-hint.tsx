import type { FieldView } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { textOf } from './field-props.ts'
import type { Values } from './field-props.ts'
import { useGround } from './ground.ts'

interface RouteHintProps {
  routes: NonNullable<FieldView['routes']>
  values: Values
  onChoose: (office: string) => void
}

const pauseMs = 600

/** Where the town's rules would send it, and why. Whoever fills in the form decides. */
export function RouteHint({ routes, values, onChoose }: RouteHintProps) {
  const { town, file, suggestRoute } = useGround()
  const said = (name: string | undefined) => (name === undefined ? '' : textOf(values[name]))
  const typed = JSON.stringify([routes.text.map(said).join('\n').trim(), said(routes.kind), said(routes.place), routes.against.map(said).filter((one) => one !== '')])
  const settled = useSettled(typed)
  const [text, kind, place, against] = JSON.parse(settled) as [string, string, string, string[]] // what was put together above
  const { data: suggestion } = useQuery({
    queryKey: ['route', town, file ?? '', settled], enabled: file !== undefined || text.length > 1, staleTime: 30_000,
    queryFn: () => suggestRoute({ town, file, text, against, ...(kind === '' ? {} : { kind }), ...(place === '' ? {} : { place }) }),
  })
  if (suggestion === undefined) return null
  const { unit, passed, says } = suggestion
  return (
    <div className="route-hint" role="status" aria-label="派单建议">
      {passed.map((line) => <p key={line}>{line}</p>)}
      <p>{says}</p>
      {unit && <Button onClick={() => onChoose(unit.id)}>采用：{unit.name}</Button>}
    </div>
  )
}

/** What was typed, once nothing more has been for a moment. */
function useSettled(typed: string): string {
  const [settled, settle] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => settle(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
