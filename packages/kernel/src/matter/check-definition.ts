import { passings, startsOf } from '../duty/duty.ts'
import type { DutyStart } from '../duty/duty.ts'
import { checkAnswering } from './answering.ts'
import { checkGuard } from './check-guard.ts'
import { checkCondition, checkMeasures } from './check-measures.ts'
import { checkNames } from './check-names.ts'
import { checkNeeds } from './check-needs.ts'
import { againstIn, opening } from './definition.ts'
import type { Definition, Transition } from './definition.ts'
import { checkFromPlatform } from './from-platform.ts'
import { checkGoesTo } from './goes-to.ts'
import { checkParts } from './parts.ts'
import { checkUrgent } from './urgent.ts'

/** What is wrong with a definition, every complaint at once, as sentences for whoever writes it. Empty: nothing. */
export function checkDefinition(definition: Definition): string[] {
  return [
    ...checkStates(definition),
    ...Object.entries(definition.transitions).flatMap(([name, one]) => checkTransition(definition, name, one)),
    ...checkDuties(definition),
    ...checkPapers(definition),
    ...checkMeasures(definition),
    ...checkPlaces(definition),
    ...checkNames(definition),
    ...checkFromPlatform(definition),
    ...checkAnswering(definition),
    ...checkGoesTo(definition),
    ...checkParts(definition),
    ...checkUrgent(definition),
  ]
}

function checkStates({ states, starts, transitions }: Definition): string[] {
  const complaints: string[] = []
  if (states[starts] === undefined) complaints.push(`it starts in “${starts}”, which is not one of its states`)
  if (transitions[opening]?.to !== starts) complaints.push(`“${opening}” must lead to “${starts}”`)
  if (transitions[opening]?.from.length !== 0) complaints.push(`“${opening}” opens a case and comes from no state`)
  for (const state of Object.keys(states)) {
    if (states[state]?.closed === false && !reachesClosed(states, transitions, state)) complaints.push(`from “${state}” no closed state can be reached`)
  }
  return complaints
}

function reachesClosed(states: Definition['states'], transitions: Definition['transitions'], start: string): boolean {
  const seen = new Set([start])
  const ahead = [start]
  for (let here = ahead.pop(); here !== undefined; here = ahead.pop()) {
    if (states[here]?.closed === true) return true
    for (const one of Object.values(transitions)) {
      if (one.to === undefined || !one.from.includes(here) || seen.has(one.to)) continue
      seen.add(one.to)
      ahead.push(one.to)
    }
  }
  return false
}

function checkTransition(definition: Definition, name: string, one: Transition): string[] {
  const complaints: string[] = []
  const say = (what: string) => complaints.push(`transition “${name}”: ${what}`)
  for (const state of one.to === undefined ? one.from : [...one.from, one.to]) if (definition.states[state] === undefined) say(`no state “${state}”`)
  if (one.from.length === 0 && name !== opening) say('comes from no state and can never be taken')
  if (one.by.length === 0) say('nobody may take it')
  for (const [field, wanted] of Object.entries(one.asks)) {
    const found = definition.fields[field]
    if (found === undefined) say(`no field “${field}”`)
    else if (wanted === 'required' && found.basis === undefined) say(`“${field}” is required but states no basis`)
  }
  for (const field of one.clears ?? []) if (definition.fields[field] === undefined) say(`clears no field of ours, “${field}”`)
  if (one.thenAnew === true && definition.duties[name] === undefined) say('goes on anew after its deadline and has none')
  for (const paper of [...(one.issues ?? []), ...[one.signs, one.serves, one.attempts].flatMap((p) => p ?? [])]) {
    if (definition.papers[paper] === undefined) say(`no paper “${paper}”`)
  }
  for (const duty of [one.postpones, one.stops, one.resumes, one.reminds]) {
    if (duty !== undefined && definition.duties[duty] === undefined) say(`no duty “${duty}”`)
  }
  complaints.push(...checkNeeds(definition, one).map((what) => `transition “${name}”: ${what}`))
  if (one.when !== undefined) complaints.push(...checkGuard(definition, one.when, `transition “${name}”`))
  return complaints
}

function checkStart(definition: Definition, { after, when }: DutyStart): string[] {
  const { states, fields, papers, transitions } = definition
  return [
    ...('state' in after && states[after.state] === undefined ? [`starts after no state of ours, “${after.state}”`] : []),
    ...('field' in after && fields[after.field]?.kind !== 'day' ? [`starts after “${after.field}”, which is no day field`] : []),
    ...('served' in after && papers[after.served] === undefined ? [`starts once no paper of ours is served, “${after.served}”`] : []),
    ...('served' in after && !Object.values(transitions).some(({ serves }) => serves === after.served) ? [`starts once “${after.served}” is served, and nothing serves it`] : []),
    ...checkCondition(definition, when).map((what) => `: ${what}`),
  ]
}

function checkDuties(definition: Definition): string[] {
  const { duties, transitions } = definition
  return Object.entries(duties).flatMap(([name, duty]) => {
    const complaints = startsOf(duty).flatMap((start) => checkStart(definition, start)).map((what) => `duty “${name}”${what.startsWith(':') ? what : ` ${what}`}`)
    for (const act of duty.dischargedBy) if (transitions[act] === undefined) complaints.push(`duty “${name}” is discharged by no transition of ours, “${act}”`)
    complaints.push(...checkCondition(definition, duty.dischargedWhen).map((what) => `duty “${name}”: ${what}`))
    if (duty.passes !== undefined && !passings.includes(duty.passes)) complaints.push(`duty “${name}” passes as “${String(duty.passes)}”, which the clock does not say`)
    return complaints
  })
}

function checkPapers({ papers, fields }: Definition): string[] {
  return Object.entries(papers).flatMap(([name, paper]) =>
    Object.keys(paper.requires).filter((field) => fields[field] === undefined).map((field) => `paper “${name}” requires no field of ours, “${field}”`))
}

function checkPlaces({ fields, lists, place, complainant, ...definition }: Definition): string[] {
  const named = [...lists, ...[place, complainant].flatMap((name) => name ?? []), ...againstIn(definition)]
  const isPerson = complainant === undefined || ['person', 'people', undefined].includes(fields[complainant]?.kind)
  return [
    ...named.filter((name) => fields[name] === undefined).map((name) => `no field “${name}”`),
    ...(place !== null && fields[place]?.kind !== 'place' ? [`“${place}” is no place field`] : []),
    ...(isPerson ? [] : [`“${complainant}” complains and is no person field`]),
  ]
}
