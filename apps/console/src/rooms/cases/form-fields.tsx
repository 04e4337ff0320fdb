import type { AskedField } from '@zhenzhi/contract'
import { useEffect } from 'react'
import { FieldsForm } from '../../fields/fields-form.tsx'
import { GroundContext } from '../../fields/ground.ts'
import { DayBox } from '../../parts/day-box.tsx'
import { DeclaredBox } from '../../parts/declared-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { useDeclared } from '../../wire/declaration.ts'
import { sources } from '../../wire/sources.ts'
import { useToday } from '../../wire/town.ts'
import type { Filling } from './use-filling.ts'

interface FormFieldsProps {
  prefix: string
  town: number
  /** The case the act is on; absent for a new one. */
  file?: string
  asks: readonly AskedField[]
  filling: Filling
  shown?: Readonly<Record<string, string>>
  hints?: Readonly<Record<string, string>>
}

/** The fields of a form on their ground; the first one with a problem is brought into sight and under the cursor. */
export function FormFields({ prefix, town, file, asks, filling, shown = {}, hints = {} }: FormFieldsProps) {
  const { values, set, problems, day, whenBusy } = filling
  const declared = useDeclared()
  const first = asks.find(({ name }) => problems[name] !== undefined)?.name
  useEffect(() => {
    if (first === undefined) return
    const input = document.getElementById(`${prefix}-${first}`) ?? document.getElementById(`${prefix}-${first}-label`)
    input?.scrollIntoView({ block: 'center' })
    input?.focus({ preventScroll: true })
  }, [prefix, first])
  return (
    <GroundContext value={{ ...sources, town, file, day, whenBusy }}>
      {(file === undefined || asks.some(({ field }) => field.kind === 'files')) && <DeclaredBox {...declared} />}
      <FieldsForm prefix={prefix} asks={asks} values={values} onChange={set} problems={problems} shown={shown} hints={hints} />
    </GroundContext>
  )
}

/** The day of an act: today unless somebody says otherwise, and never later. `signed`: it is the day on the paper. */
export function ActDay({ prefix, filling, signed = false }: { prefix: string; filling: Filling; signed?: boolean }) {
  const today = useToday()
  const { day, setDay, refusal } = filling
  const id = `${prefix}-act-day`
  const problem = refusal?.code.startsWith('day-') || refusal?.field === 'day' ? refusal.says : undefined
  return (
    <FieldBox
      id={id} label={signed ? '文书上的日期' : '办理日期'} required problem={problem}
      hint={signed ? '照文书落款处的日期填，不是今天拍照的日期；期限从这一天起算。' : '事情办的那一天；补登以前的事，填当时的日期。'}
    >
      <DayBox id={id} wrong={problem !== undefined} value={day} onChange={setDay} max={today} />
    </FieldBox>
  )
}
