import type { AskedField } from '@zhenzhi/contract'
import { FieldBox } from '../parts/field-box.tsx'
import type { Value, Values } from './field-props.ts'
import { ClauseChoice } from './clause-choice.tsx'
import { FieldInput } from './input.tsx'
import { RouteHint } from './route-hint.tsx'
import { isGroup } from './is-group.ts'
import './fields-form.css'

interface FieldsFormProps {
  /** Parts the ids of two forms on one page. */
  prefix: string
  asks: readonly AskedField[]
  values: Values
  onChange: (name: string, value: Value) => void
  problems: Readonly<Record<string, string>>
  /** Words of values kept before, by field. */
  shown?: Readonly<Record<string, string>>
  /** Instead of the definition's hint. */
  hints?: Readonly<Record<string, string>>
}

/** The fields an act asks for, one under the other, in the order of the definition. */
export function FieldsForm({ prefix, asks, values, onChange, problems, shown = {}, hints = {} }: FieldsFormProps) {
  return asks.map(({ name, required, field }) => {
    const id = `${prefix}-${name}`
    return (
      <FieldBox key={name} id={id} label={field.title} required={required} hint={hints[name] ?? field.hint} basis={field.basis} problem={problems[name]} group={isGroup(field)}>
        <FieldInput id={id} field={field} value={values[name]} onChange={(value) => onChange(name, value)} wrong={problems[name] !== undefined} shown={shown[name]} />
        {field.suggests === 'duties' && <ClauseChoice id={id} name={name} asks={asks} onChange={onChange} />}
        {field.routes && <RouteHint routes={field.routes} values={values} onChoose={(office) => onChange(name, office)} />}
      </FieldBox>
    )
  })
}
