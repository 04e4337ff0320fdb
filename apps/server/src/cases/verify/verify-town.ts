import { fold } from '@zhenzhi/kernel'
import type { Act, Id, Standing } from '@zhenzhi/kernel'
import type { Pool, Tx } from '../../store/connection.ts'
import { deriveCase } from '../../store/derived/derive-case.ts'
import type { Deriving } from '../../store/derived/derive-case.ts'
import type { Derived } from '../../store/derived/derived.ts'
import { inTownsAtOnce } from '../../store/in-towns.ts'
import { located } from '../../store/keys/located.ts'
import type { MasterKeys } from '../../store/keys/master-keys.ts'
import { tryKeys } from '../../store/keys/try-keys.ts'
import type { AnchorLine } from '../../store/sealing/anchor.ts'
import { checkAct } from '../../store/verify/check-act.ts'
import type { Chain } from '../../store/verify/check-act.ts'
import { checkBalances } from '../../store/verify/check-balances.ts'
import { checkDerived, findStrays } from '../../store/verify/check-derived.ts'
import { checkFacts, findStrayFacts } from '../../store/verify/check-facts.ts'
import { checkFiles, findStrayFiles } from '../../store/verify/check-files.ts'
import { checkNumbers } from '../../store/verify/check-numbers.ts'
import { checkReports } from '../../store/verify/check-reports.ts'
import { checkSeals } from '../../store/verify/check-seals.ts'
import { checkWords } from '../../store/verify/check-words.ts'
import type { Finding, Found } from '../../store/verify/finding.ts'
import { factsOfActs, readActs } from '../../store/verify/read-acts.ts'
import type { ActRow } from '../../store/verify/read-acts.ts'
import type { DeskLaw } from '../desk-parts.ts'
import { redecide } from './redecide.ts'
import { wantedWords } from './wanted-words.ts'

export interface Verifying {
  /** Of the role that may read everything and change nothing. */
  verify: Pool
  law: DeskLaw
  /** Words are held against texts that lie sealed in the acts. */
  masters: MasterKeys
  offices: Deriving['offices']
  /** Measures of which no subject days are kept. */
  recordSubjects: readonly string[]
  /** Lines written outside the database of this town's batches. */
  anchored: (town: number) => Promise<Iterable<AnchorLine>>
  /** Decides every act again, and names what would come out otherwise. */
  redecide?: boolean
  found: (finding: Finding) => void
}

export interface Verified {
  acts: number
  cases: number
  findings: number
}

/**
 * Holds one town's books against themselves and against what was written outside: every act against its hash, its columns and the one before;
 * facts, balances, seals, numbers of papers, reports and their way; and what is derived, search words and rows of attachments against the acts. As the town stood at
 * one moment, while others work on. A page of acts at a time is in memory, and the acts of the stream it ends in.
 */
export async function verifyTown(verifying: Verifying, town: number): Promise<Verified> {
  const counted: Verified = { acts: 0, cases: 0, findings: 0 }
  const found: Found = (finding) => {
    counted.findings++
    verifying.found(finding)
  }
  const anchored = await verifying.anchored(town)
  await inTownsAtOnce(verifying.verify, [town], async (tx) => {
    const walk: Walk = { chain: start, acts: [], sound: true, stream: undefined, finished: [] }
    for await (const page of readActs(tx, town)) {
      counted.acts += page.length
      counted.cases += await checkPage(tx, page, { walk, verifying, town, found })
    }
    finish(walk)
    counted.cases += await checkFinished(tx, { walk, verifying, town, found })
    await findStrayFacts(tx, town, found)
    await checkSeals(tx, { town, anchored, found })
    await checkBalances(tx, { town, recordSubjects: verifying.recordSubjects, found })
    await findStrays(tx, town, found)
    await findStrayFiles(tx, town, found)
    await checkNumbers(tx, town, found)
    await checkReports(tx, town, found)
  })
  return counted
}

interface Walk {
  stream: Id | undefined
  chain: Chain
  acts: Act[]
  /** No act of the stream was found to be wrong so far: only then it says how the case stands. */
  sound: boolean
  finished: { acts: readonly Act[]; hash: Buffer }[]
}

const start: Chain = { position: 0, hash: null }

interface Checking {
  walk: Walk
  verifying: Verifying
  town: number
  found: Found
}

async function checkPage(tx: Tx, page: readonly ActRow[], checking: Checking): Promise<number> {
  const { walk, town, found } = checking
  const facts = await factsOfActs(tx, town, page.map(({ id }) => id))
  for (const row of page) {
    if (row.stream !== walk.stream) {
      finish(walk)
      Object.assign(walk, { stream: row.stream, chain: start, acts: [], sound: true })
    }
    const act = checkAct(row, { town, before: walk.chain, found: (finding) => { walk.sound = false; found(finding) } })
    walk.chain = { position: row.position, hash: row.hash }
    if (act === undefined) continue
    walk.acts.push(act)
    checkFacts(act, facts.get(row.id) ?? [], found)
  }
  return checkFinished(tx, checking)
}

function finish(walk: Walk): void {
  const { hash } = walk.chain
  if (walk.acts.length > 0 && walk.sound && hash !== null) walk.finished.push({ acts: walk.acts, hash })
  walk.acts = []
}

async function checkFinished(tx: Tx, { walk, verifying, town, found }: Checking): Promise<number> {
  const streams = walk.finished
  walk.finished = []
  const { law, masters } = verifying
  const stood = streams.flatMap(({ acts, hash }) => standOf(acts, { hash, verifying, found }) ?? [])
  const keys = await tryKeys(tx, town, { by: 'case', ids: streams.flatMap(({ acts: [first] }) => first?.stream ?? []), masters })
  await checkDerived(tx, { town, wanted: stood.map(({ derived }) => derived), found })
  await checkWords(tx, { town, wanted: stood.flatMap(({ standing }) => wantedWords(standing, { key: keys.get(standing.id), law, found }) ?? []), found })
  await checkFiles(tx, { town, streams: streams.map(({ acts }) => acts), left: new Set(keys.keys()), found })
  if (verifying.redecide === true) for (const { acts } of streams) redecide(acts, law, found)
  return streams.length
}

interface Stood {
  standing: Standing
  derived: Derived
}

function standOf(acts: readonly Act[], { hash, verifying: { law, offices }, found }: { hash: Buffer; verifying: Verifying; found: Found }): Stood | undefined {
  try {
    const placed = acts.map(located)
    const standing = fold(placed)
    return { standing, derived: deriveCase(placed, { standing, hash }, { definitions: law.definitions, offices }) }
  } catch (fault) {
    const [first] = acts
    if (first !== undefined) found({ table: 'act', town: first.town, stream: first.stream, kind: 'unreadable', what: `不能推出这一件的现状：${fault instanceof Error ? fault.message : String(fault)}` })
    return undefined
  }
}
