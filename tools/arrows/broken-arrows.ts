import { isSource } from '../tree/parse.ts'
import type { Tree } from '../tree/read-tree.ts'
import { circles } from './circles.ts'
import { findFault } from './find-fault.ts'
import { findTarget } from './find-target.ts'
import { concepts } from './law.ts'
import { findPlace, isOfTheHouse, type Place } from './place.ts'
import { readImports, type Import } from './read-imports.ts'

/** Every arrow that the floor plan refuses, and every circle of files, as sentences that begin with the file. */
export function brokenArrows(tree: Tree): string[] {
  const arrows = new Map<string, ReadonlySet<string>>()
  const faults: string[] = []
  for (const [path, text] of tree) {
    if (!isSource(path) || !isOfTheHouse(path)) continue
    const place = findPlace(path)
    if (!place) {
      faults.push(`${path}: stands in no room of the house`)
      continue
    }
    if (place.floor === 'kernel' && !concepts.includes(place.room)) {
      faults.push(`${path}: ${place.room} has no place in the order of the kernel's concepts`)
    }
    const imports = readImports(path, text)
    arrows.set(path, new Set(imports.flatMap((one) => fileOf(path, one))))
    faults.push(...imports.flatMap((one) => faultOf(path, place, one)))
  }
  return [...faults, ...circles(arrows).map((circle) => `${circle[0]}: a circle, ${circle.join(' → ')}`)]
}

function fileOf(path: string, { specifier }: Import): string[] {
  const target = specifier === undefined ? undefined : findTarget(path, specifier)
  return target?.kind === 'file' ? [target.path] : []
}

function faultOf(path: string, from: Place, { specifier, line, asType }: Import): string[] {
  if (specifier === undefined) {
    return from.test || from.floor === 'tools' ? [] : [`${path}:${line}: imports something computed, which nobody can follow`]
  }
  const fault = findFault({ from, to: findTarget(path, specifier), asType })
  return fault === undefined ? [] : [`${path}:${line}: '${specifier}' – ${fault}`]
}
