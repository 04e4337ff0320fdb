import type { DefinitionView, OpenAct } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { Values } from '../../fields/field-props.ts'
import { caseQuery } from '../../wire/cases.ts'
import { carryQuery } from '../../wire/likeness.ts'
import { OpenForm } from './open-form.tsx'

interface OpenFromProps {
  definition: DefinitionView & { opens: OpenAct }
  town: number
  from: string
  as: 'next' | 'part'
  /** The row of its list that is handed out. */
  row?: number
}

/** The next case of a matter that is there already, or a part of it: the form holds what is known, and no persons. */
export function OpenFrom({ definition, town, from, as, row }: OpenFromProps) {
  const { data: file } = useSuspenseQuery(caseQuery(from))
  const { data: known } = useSuspenseQuery(carryQuery(from, definition.id, row))
  const says = as === 'next' ? `由“${file.definitionTitle}”转来，登记后在同一条脉络里` : definition.partOf === undefined ? '增加子件：登记后单独交办，都办结了原来的那一件才能办结' : `从“${file.definitionTitle}”交办：登记后单独办理，都办结了原来的那一件才能办结`
  // Only plain texts and choices are carried over.
  const values = known as Values
  return (
    <>
      <Alert type="info" showIcon title={says} description={<>已填好已经知道的内容，请核对。涉及个人的内容不带过来，请重新填写。<Link to="/cases/$id" params={{ id: from }}>看原来的那一件</Link></>} />
      <OpenForm definition={definition} town={town} begin={{ values, cameFrom: { case: from, as } }} />
    </>
  )
}
