import { createHash } from 'node:crypto'
import type { Tx } from '../store/in-towns.ts'
import type { AskedPart } from '../store/figures/asked-part.ts'
import { countRecords } from '../store/figures/count-records.ts'
import { readParts } from '../store/figures/read-parts.ts'
import type { PartRead } from '../store/figures/read-parts.ts'
import type { HashName } from '../store/sealing/merkle.ts'
import type { AskedFigure } from './ask.ts'
import type { Figure } from './figure.ts'
import { figureOf } from './read-figures.ts'

/** One side of a figure with what proves it. The amount is in the measure's own unit. */
export interface ProvenPart extends PartRead {
  asked: AskedPart
  records: number
  digest: Buffer
}

/**
 * A figure at a sequence. `digest`: of one part, a hash over its record ids sorted as bytes; of two, the hash of both digests,
 * numerator first, so that a record that moves from one side to the other shows.
 */
export interface ProvenFigure extends Omit<Figure, 'asOf'> {
  records: number
  digest: Buffer
  parts: readonly ProvenPart[]
}

interface Proving {
  asked: readonly AskedFigure[]
  sequence: number
  /** By which records are digested; SHA-256 where nothing is said. */
  alg?: HashName | undefined
}

/** Figures as they were when so many acts were sealed, with their records counted and digested. The same for ever: nothing sealed changes. */
export async function proveFigures(tx: Tx, town: number, { asked, sequence, alg = 'sha256' }: Proving): Promise<ProvenFigure[]> {
  const parts = asked.flatMap((one) => one.parts)
  const read = await readParts(tx, town, { parts, asOf: sequence })
  const counted = await countRecords(tx, town, { parts, asOf: sequence, alg })
  return asked.map((one, figure) => {
    const own = one.parts.flatMap((part) => {
      const [amounts, behind] = [read.parts.get(part.part), counted.parts.get(part.part)]
      return amounts === undefined || behind === undefined ? [] : [{ ...amounts, ...behind, asked: part }]
    })
    return { ...figureOf(one, own), records: counted.figures.get(figure) ?? 0, digest: digestOf(own.map((part) => part.digest), alg), parts: own }
  })
}

/** Of one side its own digest, of two that over both, numerator first. */
export function digestOf(digests: readonly Buffer[], alg: HashName): Buffer {
  const [only] = digests
  return digests.length === 1 && only !== undefined ? only : createHash(alg).update(Buffer.concat(digests)).digest()
}

/** As people read it: hexadecimal, with its name before it where it is not SHA-256. */
export function digestText(digest: Buffer, alg: HashName): string {
  return `${alg === 'sha256' ? '' : `${alg}:`}${digest.toString('hex')}`
}
