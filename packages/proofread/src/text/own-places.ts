import type { About, Gazetteer } from '../finding.ts'

/** What is known of where a report comes from. */
export interface OwnPlaces {
  gazetteer: Gazetteer
  town: string | undefined
  /** County, prefecture, province: as far as known, the nearest first. */
  above: readonly string[]
}

/** Null where neither the town nor what lies above it is known, or no list of divisions is at hand. */
export function ownPlacesOf({ gazetteer, town, county, prefecture, province }: About): OwnPlaces | null {
  if (gazetteer === undefined) return null
  const told = [county, prefecture, province].filter((name) => name !== undefined && name.length > 1)
  const [only, ...others] = town === undefined ? [] : gazetteer.find(town)
  const above = told.length > 0 ? told : others.length === 0 ? [...only?.above ?? []].reverse() : []
  return above.length === 0 ? null : { gazetteer, town, above: above.filter((name): name is string => name !== undefined) }
}

/** Whether a name is found nowhere in the own prefecture (in the own province, where the prefecture is unknown) but elsewhere. */
export function isElsewhere({ gazetteer, town, above }: OwnPlaces, name: string): boolean {
  if (name === town || above.some((own) => own === name || own.startsWith(name) || name.startsWith(own))) return false
  const near = above.filter((own) => !/^(市辖区|县|省直辖县级行政区划)$/u.test(own)).slice(0, 2)
  const found = gazetteer.find(name)
  return found.length > 0 && found.every((place) => !place.above.some((higher) => near.includes(higher)) && !near.includes(place.name))
}

/** 龙潭镇 → 龙潭, 秀山土家族苗族自治县 → 秀山. */
export function stemOf(name: string): string {
  return name.replace(/(?:[\u4e00-\u9fff]{1,3}族)*(自治县|自治州|自治区)$/u, '').replace(/(街道办事处|街道|[镇乡县区市省])$/u, '')
}
