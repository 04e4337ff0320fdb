import { markOf } from '../draft/block.ts'
import type { Face } from '../token.ts'

/** Which draft a file was printed from. */
export interface Origin {
  town: number
  year: number
  version: number
  /** 'YYYY-MM-DD' */
  cutoff: string
}

/**
 * What a bookmark of a printed report says. `block` and `figure` are prints of ids (FNV-1a), because a bookmark's name holds forty letters,
 * digits and underscores and no more (ECMA-376 leaves it open; Word does not).
 */
export type PrintMark =
  | { kind: 'origin'; origin: Origin }
  /** `said`: which sentences of the block were printed; undefined where there were too many to say. */
  | { kind: 'block'; block: string; said: readonly number[] | undefined }
  /** `value`: the bare number printed; null for “no value”, undefined where it was too long to say. */
  | { kind: 'figure'; figure: string; face: Face; value: string | null | undefined }

const mostLetters = 40
const letters = { figure: 'f', value: 'v', numerator: 'n', denominator: 'd' } as const satisfies Record<Face, string>
const facesByLetter = new Map(Object.entries(letters).map(([face, letter]) => [letter as string, face as Face]))

export function originName({ town, year, version, cutoff }: Origin): string {
  return `zz_o_${town}_${year}_${version}_${cutoff.replaceAll('-', '')}`
}

/** `nth` makes the name the document's only one of its kind. */
export function blockName(nth: number, id: string, said: readonly number[]): string {
  const mask = said.reduce((bits, index) => bits | (1n << BigInt(index)), 0n).toString(36)
  const name = `zz_b${nth}_${markOf(id)}`
  return `${name}_${mask}`.length <= mostLetters ? `${name}_${mask}` : `${name}_q`
}

export function figureName(nth: number, { figure, face, value }: { figure: string; face: Face; value: string | null }): string {
  const said = value === null ? 'x' : value.replace('-', 'm').replace('.', 'd')
  const name = `zz_f${nth}_${letters[face]}_${markOf(figure)}`
  return /^m?\d+(d\d+)?$|^x$/.test(said) && `${name}_${said}`.length <= mostLetters ? `${name}_${said}` : `${name}_q`
}

/** What a bookmark's name says; undefined where it is none of ours. */
export function readMark(name: string): PrintMark | undefined {
  const [ours, kind = '', ...rest] = name.split('_')
  if (ours !== 'zz') return undefined
  if (kind === 'o') return readOrigin(rest)
  if (kind.startsWith('b') && rest.length === 2) return { kind: 'block', block: rest[0] ?? '', said: readMask(rest[1] ?? '') }
  const face = facesByLetter.get(rest[0] ?? '')
  if (!kind.startsWith('f') || face === undefined || rest.length !== 3) return undefined
  return { kind: 'figure', face, figure: rest[1] ?? '', value: readValue(rest[2] ?? '') }
}

function readOrigin([town = '', year = '', version = '', day = '']: readonly string[]): PrintMark | undefined {
  const cutoff = /^(\d{4})(\d\d)(\d\d)$/.exec(day)
  const numbers = [town, year, version]
  if (cutoff === null || !numbers.every((one) => /^\d{1,10}$/.test(one))) return undefined
  return { kind: 'origin', origin: { town: Number(town), year: Number(year), version: Number(version), cutoff: cutoff.slice(1).join('-') } }
}

function readMask(mask: string): number[] | undefined {
  if (!/^[\da-z]{1,30}$/.test(mask) || mask === 'q') return undefined
  const bits = Array.from(mask).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  return Array.from(bits.toString(2)).toReversed().flatMap((bit, index) => (bit === '1' ? [index] : []))
}

function readValue(said: string): string | null | undefined {
  if (said === 'x') return null
  return /^m?\d+(d\d+)?$/.test(said) ? said.replace('m', '-').replace('d', '.') : undefined
}
