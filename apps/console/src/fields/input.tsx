import type { FieldView } from '@zhenzhi/contract'
import type { ComponentType } from 'react'
import { CaseInput } from './case.tsx'
import { ChoiceInput } from './choice.tsx'
import { ChoicesInput } from './choices.tsx'
import { DayInput } from './day.tsx'
import { DecimalInput } from './decimal.tsx'
import type { InputProps } from './field-props.ts'
import { FilesInput } from './files.tsx'
import { IntegerInput } from './integer.tsx'
import { MoneyInput } from './money.tsx'
import { OfficerInput } from './officer.tsx'
import { PeopleInput } from './people.tsx'
import { PersonInput } from './person.tsx'
import { PlaceInput } from './place.tsx'
import { RowsInput } from './rows.tsx'
import { TermInput } from './term.tsx'
import { TextInput } from './text.tsx'
import { YesInput } from './yes.tsx'

const inputs = {
  text: TextInput,
  integer: IntegerInput,
  decimal: DecimalInput,
  money: MoneyInput,
  day: DayInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  yes: YesInput,
  place: PlaceInput,
  person: PersonInput,
  people: PeopleInput,
  term: TermInput,
  officer: OfficerInput,
  case: CaseInput,
  files: FilesInput,
  rows: (props) => <RowsInput {...props} Cell={FieldInput} />,
} satisfies Record<FieldView['kind'], ComponentType<InputProps>>

/** One drawing for each kind of field, whatever matter it belongs to. */
export function FieldInput(props: InputProps) {
  const Input: ComponentType<InputProps> = inputs[props.field.kind]
  return <Input {...props} />
}
