import { Button } from 'antd'
import { listOf } from './field-props.ts'
import type { InputProps, Value } from './field-props.ts'
import { PersonInput } from './person.tsx'

/** Several persons, one box each. */
export function PeopleInput(props: InputProps) {
  const { id, value, onChange, field } = props
  const kept = listOf(value)
  const blanks = Math.max(0, (field.min ?? 1) - kept.length)
  const people: readonly Value[] = [...kept, ...Array.from({ length: blanks }, () => null)]
  const put = (index: number, person: Value) => onChange(people.map((one, at) => (at === index ? person : one)))
  return (
    <div className="stack">
      {people.map((person, index) => (
        <div key={index} className="stack">
          <div className="row apart">
            <b>{field.title}（第 {index + 1} 人）</b>
            {people.length > (field.min ?? 1) && <Button size="small" onClick={() => onChange(people.filter((_, at) => at !== index))}>删去这一人</Button>}
          </div>
          <PersonInput {...props} id={`${id}-${index}`} value={person} onChange={(one) => put(index, one)} />
        </div>
      ))}
      <Button onClick={() => onChange([...people, null])}>再加一人</Button>
    </div>
  )
}
