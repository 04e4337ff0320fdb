import type { PlayedTown } from './played-town.ts'

/** Towns of which years are played each in an installation of its own, by the names people know. Each is loaded only when it is asked for. */
const towns: Readonly<Record<string, () => Promise<PlayedTown>>> = {
  妙泉镇: async () => (await import('./miaoquan/miaoquan.ts')).miaoquan,
  高塍镇: async () => (await import('./gaocheng/gaocheng.ts')).gaocheng,
  官塘镇: async () => (await import('./guantang/guantang.ts')).guantang,
  殷祖镇: async () => (await import('./yinzu/yinzu.ts')).yinzu,
}

export const playedTownNames: readonly string[] = Object.keys(towns)

/** The town of this name, also without 镇; undefined where none is played. */
export async function findPlayedTown(name: string): Promise<PlayedTown | undefined> {
  const known = playedTownNames.find((one) => one === name || one === `${name}镇`)
  return known === undefined ? undefined : towns[known]?.()
}
