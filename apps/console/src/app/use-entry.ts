import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { caseQuery, definitionsQuery } from '../wire/cases.ts'
import { useTown } from '../wire/town.ts'
import { findEngine, whereaboutOf } from './entry-of.ts'
import type { Entry } from './entry-of.ts'

/** The entry of the menu under which the page in sight stands. What the page itself loads is looked at; nothing is asked twice. */
export function useEntry(): Entry | undefined {
  const where = useRouterState({ select: (state) => whereaboutOf(state.location.pathname), structuralSharing: true })
  const { id } = useTown()
  const [definition, caseId] = ['definition' in where ? where.definition : undefined, 'caseId' in where ? where.caseId : undefined]
  const { data: ofDefinition } = useQuery({ ...definitionsQuery(id), enabled: definition !== undefined, select: (all) => all.find((one) => one.id === definition)?.engine })
  const { data: ofCase } = useQuery({ ...caseQuery(caseId ?? ''), enabled: caseId !== undefined, select: (file) => file.engine })
  if ('entry' in where) return where.entry
  return findEngine(definition === undefined ? ofCase : ofDefinition).entry
}
